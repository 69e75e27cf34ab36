package org.heliostat.dossier;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;

/** The platform's key: with it the index of every dossier is signed (Ed25519, RFC 8032). */
public final class SigningKey {
  static final String ALGORITHM = "Ed25519";

  private final KeyPair pair;

  private SigningKey(KeyPair pair) {
    this.pair = pair;
  }

  /**
   * The key that follows from a secret; always the same of the same.
   *
   * @param seed 32 bytes that nobody can guess
   */
  public static SigningKey ofSeed(byte[] seed) {
    try {
      var generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Always(seed));
      var key = new SigningKey(generator.generateKeyPair());
      if (!key.verifyingKey().verifies(seed, key.sign(seed))) {
        throw new IllegalStateException("the key does not fit itself");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** RFC 8032: the private key is 32 random bytes, and the public key follows from them. */
  private static final class Always extends SecureRandom {
    private final transient byte[] seed;

    private Always(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("a seed has %d bytes".formatted(bytes.length));
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }

  /** 64 bytes, the same for the same message. */
  byte[] sign(byte[] message) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }

  /** What everyone may know of it. */
  public VerifyingKey verifyingKey() {
    return new VerifyingKey(pair.getPublic());
  }

  @Override
  public String toString() {
    return "SigningKey[***]";
  }
}
