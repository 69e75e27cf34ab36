package org.heliostat.readmodel;

/** One document to write. */
public sealed interface Write<T> {
  Index<T> index();

  String id();

  T document();

  /** Replaces what is there if this version is newer or the same. */
  record Versioned<T>(Index<T> index, String id, T document, long version) implements Write<T> {}

  /** Adds a document that never changes; if it is there already, nothing happens. */
  record Once<T>(Index<T> index, String id, T document) implements Write<T> {}
}
