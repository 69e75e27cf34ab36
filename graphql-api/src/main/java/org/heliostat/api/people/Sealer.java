package org.heliostat.api.people;

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
final class Sealer {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Sealer(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  String seal(String ref, String text) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, ref, nonce).doFinal(bytes(text));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  String open(String ref, String sealed) {
    var buffer = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    var nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    var rest = new byte[buffer.remaining()];
    buffer.get(rest);
    try {
      return new String(
          cipher(Cipher.DECRYPT_MODE, ref, nonce).doFinal(rest), StandardCharsets.UTF_8);
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
