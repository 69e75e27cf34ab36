package org.heliostat.api.graphql;

/** Whom a schema is for. */
public enum Audience {
  STAFF,
  PUBLIC
}
