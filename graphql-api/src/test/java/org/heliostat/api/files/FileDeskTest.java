package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.FileScan;
import org.heliostat.readmodel.FileState;
import org.junit.jupiter.api.Test;

class FileDeskTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final NotedRegister register = new NotedRegister();
  private final FileDesk desk = new FileDesk(register, Clock.fixed(NOON, ZoneOffset.UTC));

  static FileDocument file(String id, String by, Instant at) {
    return new FileDocument(
        id, "ab", 5, "pdf", by, at, FileScan.CLEAN, FileState.LOOSE, null, null, 1);
  }

  private static HeliostatUser account(String name) {
    return new HeliostatUser(name, name, null, Set.of(), true, "portal", Set.of());
  }

  @Test
  void shouldKnowNobodyElsesFiles() {
    register.enter(file("a", "portal", NOON));

    assertThat(desk.hand(account("portal"), List.of("a", "b")).file("a")).isPresent();
    assertThat(desk.hand(account("portal"), List.of("a", "b")).file("b")).isEmpty();
    assertThat(desk.hand(account("another"), List.of("a")).file("a")).isEmpty();
  }

  @Test
  void shouldGiveAFileToACaseForGood() {
    register.enter(file("a", "portal", NOON));
    var hand = desk.hand(account("portal"), List.of("a"));

    assertThat(hand.claim("case-1")).isTrue();
    assertThat(register.files.get("a").state()).isEqualTo(FileState.CLAIMED);
    hand.attachedTo("case-1");
    assertThat(register.files.get("a").state()).isEqualTo(FileState.ATTACHED);

    assertThat(desk.hand(account("portal"), List.of("a")).claim("case-2")).isFalse();
    var again = desk.hand(account("portal"), List.of("a"));
    assertThat(again.claim("case-1")).as("a retry of the same case").isTrue();
    again.release();
    assertThat(register.files.get("a").caseNo()).isEqualTo("case-1");
    assertThat(register.files.get("a").state()).isEqualTo(FileState.ATTACHED);
  }

  @Test
  void shouldLetAFileGoWhenTheCaseDidNotTakeIt() {
    register.enter(file("a", "portal", NOON));
    var hand = desk.hand(account("portal"), List.of("a"));
    hand.claim("case-1");

    hand.release();

    assertThat(register.files.get("a").state()).isEqualTo(FileState.LOOSE);
    assertThat(desk.hand(account("portal"), List.of("a")).claim("case-2")).isTrue();
  }

  @Test
  void shouldClaimAllFilesOrNone() {
    register.enter(file("a", "portal", NOON));
    register.enter(file("b", "portal", NOON));
    var slow = desk.hand(account("portal"), List.of("a", "b"));
    desk.hand(account("portal"), List.of("b")).claim("case-2");

    assertThat(slow.claim("case-1")).isFalse();

    assertThat(register.files.get("a").state()).isEqualTo(FileState.LOOSE);
    assertThat(register.files.get("b").caseNo()).isEqualTo("case-2");
  }

  @Test
  void shouldLetManyEqualRequestsHaveTheSameFile() {
    register.enter(file("a", "portal", NOON));
    var hands =
        Stream.generate(() -> desk.hand(account("portal"), List.of("a"))).limit(20).toList();

    assertThat(hands).allMatch(hand -> hand.claim("case-1"));
    assertThat(register.files.get("a").revision()).as("claimed once").isEqualTo(2);
    hands.forEach(hand -> hand.attachedTo("case-1"));
    assertThat(register.files.get("a").revision()).as("attached once").isEqualTo(3);
  }

  @Test
  void shouldRenewAnOldClaimSoThatItIsNotSwept() {
    register.enter(file("a", "portal", NOON).claimedFor("case-1", NOON.minusSeconds(7_200)));

    assertThat(desk.hand(account("portal"), List.of("a")).claim("case-1")).isTrue();
    assertThat(register.files.get("a").claimedAt()).isEqualTo(NOON);
  }

  @Test
  void shouldNotClaimAFileThatIsBeingRemoved() {
    register.enter(file("a", "portal", NOON));
    var hand = desk.hand(account("portal"), List.of("a"));
    register.enter(register.files.get("a").discarded());

    assertThat(hand.claim("case-1")).isFalse();
  }
}
