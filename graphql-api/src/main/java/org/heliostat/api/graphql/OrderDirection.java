package org.heliostat.api.graphql;

/** Which way a list runs. */
public enum OrderDirection {
  ASC,
  DESC
}
