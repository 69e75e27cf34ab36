package org.heliostat.objects;

/** There is no object under this key. */
public final class NoSuchObjectException extends RuntimeException {
  NoSuchObjectException(String key) {
    super("there is no object " + key);
  }
}
