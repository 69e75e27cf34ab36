package org.heliostat.dossier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A platform's public key. */
public record VerifyingKey(PublicKey key) {
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PUBLIC KEY-----\\s*(?<body>[A-Za-z0-9+/=\\s]{40,400}?)\\s*-----END PUBLIC"
              + " KEY-----\\s*");

  /** Reads a file that {@link #pem} wrote; empty when it holds no Ed25519 key. */
  public static Optional<VerifyingKey> ofPem(String pem) {
    var parts = PEM.matcher(pem);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      var encoded = Base64.getMimeDecoder().decode(parts.group("body"));
      var key =
          KeyFactory.getInstance(SigningKey.ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(encoded));
      return Optional.of(new VerifyingKey(key));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As a file that other programs read too, {@code openssl} among them. */
  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
        .formatted(Base64.getEncoder().encodeToString(key.getEncoded()));
  }

  /** By which people compare keys: SHA-256 over the encoded key, lower-case hex. */
  public String fingerprint() {
    return Hashes.of(key.getEncoded());
  }

  boolean verifies(byte[] message, byte[] signed) {
    try {
      var signature = Signature.getInstance(SigningKey.ALGORITHM);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
