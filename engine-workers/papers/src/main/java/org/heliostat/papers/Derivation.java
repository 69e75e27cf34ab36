package org.heliostat.papers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives names that nobody can guess and that a retry derives again: HMAC-SHA256 over a purpose
 * and parts, each preceded by its length so that no two lists of parts read the same.
 */
public final class Derivation {
  private static final String HMAC = "HmacSHA256";
  private static final int REF_BYTES = 20;

  private final SecretKeySpec key;

  /**
   * @param secret never empty
   */
  public Derivation(byte[] secret) {
    this.key = new SecretKeySpec(secret, HMAC);
  }

  /** 32 bytes. */
  public byte[] bytes(String purpose, String... parts) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      add(mac, purpose);
      for (var part : parts) {
        add(mac, part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /** 40 hexadecimal digits. */
  public String hex(String purpose, String... parts) {
    return HexFormat.of().formatHex(bytes(purpose, parts), 0, REF_BYTES);
  }

  private static void add(Mac mac, String part) {
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    mac.update(bytes);
  }
}
