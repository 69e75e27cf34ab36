package org.heliostat.papers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM. The reference is authenticated along, so that no paper can be put in another's
 * place.
 */
public final class Sealer {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param key 32 bytes
   */
  public Sealer(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /** Seals a text under a name; base64. */
  public String seal(String ref, String text) {
    return Base64.getEncoder().encodeToString(seal(ref, bytes(text)));
  }

  /**
   * Opens what was sealed under this name.
   *
   * @throws UnreadablePaperException when it was changed, or sealed under another name or key
   */
  public String open(String ref, String sealed) {
    return new String(open(ref, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
  }

  /** Seals bytes under a name. */
  public byte[] seal(String ref, byte[] content) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, ref, nonce).doFinal(content);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /**
   * Opens what was sealed under this name.
   *
   * @throws UnreadablePaperException when it was changed, or sealed under another name or key
   */
  public byte[] open(String ref, byte[] sealed) {
    if (sealed.length < NONCE_BYTES) {
      throw new UnreadablePaperException(ref, new GeneralSecurityException("too short"));
    }
    var buffer = ByteBuffer.wrap(sealed);
    var nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    var rest = new byte[buffer.remaining()];
    buffer.get(rest);
    try {
      return cipher(Cipher.DECRYPT_MODE, ref, nonce).doFinal(rest);
    } catch (GeneralSecurityException e) {
      throw new UnreadablePaperException(ref, e);
    }
  }

  private Cipher cipher(int mode, String ref, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(ref));
    return cipher;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
