package org.heliostat.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every object store keeps to. */
abstract class ObjectStoreContract {
  /** More than two parts of a bucket, and no round number. */
  private static final int LARGE = 2 * S3Store.PART_BYTES + 4711;

  abstract ObjectStore store();

  /** How much lies there that belongs to no object. */
  abstract long leftovers();

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static byte[] content(int bytes) {
    var content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return content;
  }

  private String kept(byte[] content) {
    var key = newKey();
    try (var incoming = store().begin(key)) {
      write(incoming, content);
      incoming.keep();
    }
    return key;
  }

  private static void write(Incoming incoming, byte[] content) {
    // In pieces of an odd size, as they come over a network.
    for (int from = 0; from < content.length; from += 7_001) {
      incoming.write(content, from, Math.min(7_001, content.length - from));
    }
  }

  private byte[] part(String key, long from, long length) throws IOException {
    try (var part = store().open(key, from, length)) {
      return part.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7_001, S3Store.PART_BYTES, S3Store.PART_BYTES + 1, LARGE})
  void shouldGiveBackWhatWasWritten(int bytes) throws IOException {
    var content = content(bytes);
    var key = kept(content);

    assertThat(store().size(key)).hasValue(bytes);
    assertThat(part(key, 0, Long.MAX_VALUE)).isEqualTo(content);
  }

  @ParameterizedTest(name = "{1} bytes from {0}")
  @CsvSource({"0,1", "0,10000", "9999,1", "9999,5", "10000,1", "1234,0", "2500,5000"})
  void shouldGiveAPart(int from, int length) throws IOException {
    var content = content(10_000);
    var key = kept(content);

    var expected = new byte[Math.max(0, Math.min(10_000, from + length) - from)];
    System.arraycopy(content, from, expected, 0, expected.length);
    assertThat(part(key, from, length)).isEqualTo(expected);
  }

  @Test
  void shouldGiveAPartAcrossTheSeamOfALargeObject() throws IOException {
    var content = content(LARGE);
    var key = kept(content);

    assertThat(part(key, S3Store.PART_BYTES - 2, 4))
        .containsExactly(
            content[S3Store.PART_BYTES - 2],
            content[S3Store.PART_BYTES - 1],
            content[S3Store.PART_BYTES],
            content[S3Store.PART_BYTES + 1]);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, LARGE})
  void shouldShowNothingBeforeItIsKept(int bytes) {
    var key = newKey();
    try (var incoming = store().begin(key)) {
      write(incoming, content(bytes));
      assertThat(store().size(key)).isEmpty();
    }
    assertThat(store().size(key)).isEmpty();
    assertThat(leftovers()).isZero();
  }

  @Test
  void shouldLeaveNothingBesideWhatIsKept() {
    kept(content(LARGE));

    assertThat(leftovers()).isZero();
  }

  @Test
  void shouldWriteAnObjectOnce() throws IOException {
    var key = kept(content(5));

    assertThatIllegalStateException().isThrownBy(() -> store().begin(key));
    assertThat(part(key, 0, 10)).isEqualTo(content(5));
  }

  @Test
  void shouldKnowNothingOfWhatIsNotThere() {
    var key = newKey();

    assertThat(store().size(key)).isEmpty();
    assertThatThrownBy(() -> store().open(key, 0, 1)).isInstanceOf(NoSuchObjectException.class);
    store().delete(key);
  }

  @Test
  void shouldDelete() {
    var key = kept(content(5));

    store().delete(key);

    assertThat(store().size(key)).isEmpty();
  }

  @Test
  void shouldDiscardWhatADeadWriterLeft() {
    var dead = store().begin(newKey());
    write(dead, content(LARGE));
    var living = kept(content(5));

    store().discardUnfinished(Instant.now().minus(Duration.ofHours(1)));
    assertThat(leftovers()).as("begun just now").isEqualTo(1);
    store().discardUnfinished(Instant.now().plus(Duration.ofHours(1)));

    assertThat(leftovers()).isZero();
    assertThat(store().size(living)).hasValue(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../a", "a/b", "A", "a.b", "-a", "键", "a b"})
  void shouldRefuseOddKeys(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> store().begin(key));
    assertThatIllegalArgumentException().isThrownBy(() -> store().size(key));
    assertThatIllegalArgumentException().isThrownBy(() -> store().open(key, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> store().delete(key));
  }
}
