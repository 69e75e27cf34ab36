package org.heliostat.objects;

/** An object while it is being written, by one thread. Closed before it is kept, it never was. */
public interface Incoming extends AutoCloseable {
  /** Adds bytes. */
  void write(byte[] bytes, int offset, int length);

  /** Makes the object whole and seen. When this returns it lies safely. */
  void keep();

  /** Forgets everything that was not kept. */
  @Override
  void close();
}
