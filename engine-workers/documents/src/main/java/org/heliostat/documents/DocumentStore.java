package org.heliostat.documents;

import java.util.Optional;

/** Keeps files by key. */
public interface DocumentStore {
  /**
   * Keeps a file, whole or not at all. A key that has one keeps it.
   *
   * @param key segments of letters, digits and hyphens, with slashes between and a file ending
   */
  void keepOnce(String key, byte[] content);

  /** The file of a key; empty when there is none. */
  Optional<byte[]> open(String key);
}
