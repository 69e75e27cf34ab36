package org.heliostat.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.EdECPublicKey;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
  /** RFC 8032, section 7.1, test 1. */
  private static final byte[] SEED =
      HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

  @Test
  void shouldBeTheKeyOfItsSeedAsTheStandardHasIt() {
    var key = SigningKey.ofSeed(SEED).verifyingKey();

    var encoded = key.key().getEncoded();
    assertThat(key.key()).isInstanceOf(EdECPublicKey.class);
    assertThat(HexFormat.of().formatHex(encoded, encoded.length - 32, encoded.length))
        .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assertThat(HexFormat.of().formatHex(SigningKey.ofSeed(SEED).sign(new byte[0])))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
  }

  @Test
  void shouldBeReadAgainFromItsFile() {
    var key = SigningKey.ofSeed(SEED).verifyingKey();

    assertThat(VerifyingKey.ofPem(key.pem())).contains(key);
    assertThat(VerifyingKey.ofPem(key.pem().replace("\n", "\r\n"))).contains(key);
    for (var other : new String[] {"", "-----BEGIN PUBLIC KEY-----", key.pem().replace('M', '!')}) {
      assertThat(VerifyingKey.ofPem(other)).isEmpty();
    }
  }

  @Test
  void shouldVerifyWhatItSignedAndNothingElse() {
    var key = SigningKey.ofSeed(SEED);
    var message = "卷内目录".getBytes(StandardCharsets.UTF_8);
    var signed = key.sign(message);

    assertThat(key.verifyingKey().verifies(message, signed)).isTrue();
    assertThat(key.verifyingKey().verifies(new byte[1], signed)).isFalse();
    assertThat(key.verifyingKey().verifies(message, new byte[3])).isFalse();
    assertThat(key).hasToString("SigningKey[***]");
  }
}
