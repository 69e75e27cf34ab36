package org.heliostat.api.settings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are never printed. */
public final class Secret {
  private final byte[] bytes;

  Secret(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static Secret ofText(String text) {
    return new Secret(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "***";
  }
}
