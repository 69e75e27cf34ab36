package org.heliostat.objects;

import java.io.InputStream;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Keeps whole files under keys. An object is written once, as a stream, and is there entirely or
 * not at all; it is never changed. Thread-safe; methods throw {@link ObjectsUnavailableException}
 * when the store cannot answer.
 *
 * <p>A key has 1 to 100 lower-case letters, digits and hyphens; any other is an {@link
 * IllegalArgumentException}.
 */
public interface ObjectStore extends AutoCloseable {
  /**
   * Begins a new object. Nobody sees it before {@link Incoming#keep}.
   *
   * @throws IllegalStateException when there is one under this key
   */
  Incoming begin(String key);

  /** The size in bytes of the object; empty when there is none under this key. */
  OptionalLong size(String key);

  /**
   * Reads a part of an object.
   *
   * @param from the first byte, from 0
   * @param length how many bytes; what lies behind the end is left out
   * @throws NoSuchObjectException when there is none under this key
   */
  InputStream open(String key, long from, long length);

  /** Removes an object; one that is not there stays so. */
  void delete(String key);

  /** Removes what writers left unfinished that began before this moment and then died. */
  void discardUnfinished(Instant before);

  @Override
  void close();
}
