package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.heliostat.compile.EngineNames;
import org.heliostat.compile.PowerCompiler;
import org.heliostat.power.PowerLibrary;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StoreUnavailableException;
import org.heliostat.trail.TrailChain;
import org.heliostat.trail.TrailHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where each record goes, with a store that is away: what is at hand is enough. */
class RecordRouterTest {
  private static final String MODEL =
      PowerCompiler.compile(PowerLibrary.load("320681-CG", "QD-XK-0001"), SamplePower.POWER);

  private final ReadModel away = ReadModel.connect(URI.create("http://127.0.0.1:9"));
  private final PendingWrites pending = new PendingWrites(away);
  private final Trail trail = new Trail(Optional.empty(), away, pending);
  private final CasesAtHand cases = new CasesAtHand(away, pending, SamplePower.CALENDARS, 10);
  private final RecordRouter router =
      new RecordRouter(
          cases,
          new PowerVersions(away, pending),
          new Registers(away, pending, trail),
          SamplePower.CALENDARS,
          trail);
  private final CaseStory story = CaseStory.submitted();
  private final EngineLog log = story.log();

  @AfterEach
  void close() {
    away.close();
  }

  @Test
  void shouldTakeOverAPublishedPower() {
    var published = log.deployed(1, MODEL);
    router.route(published);

    assertThat(pending.document(Index.POWERS, "QD-XK-0001"))
        .isEqualTo(pending.document(Index.POWER_VERSIONS, "200"))
        .hasValueSatisfying(it -> assertThat(it.bpmn()).isEqualTo(MODEL));
    assertThat(pending.document(Index.TRAIL, "1-" + published.getPosition()))
        .hasValueSatisfying(it -> assertThat(it.act()).isEqualTo("power-published"));
  }

  @Test
  void shouldNotTellOfAPublicationAgainOnOtherPartitions() {
    router.route(log.deployed(2, MODEL));

    assertThat(pending.document(Index.POWER_VERSIONS, "200")).isPresent();
    assertThat(pending.document(Index.POWERS, "QD-XK-0001")).isEmpty();
    assertThat(trail.head()).asString().isEqualTo(TrailChain.START);
  }

  @Test
  void shouldPassOverAProcessThatOnlyLooksLikeAPower() {
    router.route(log.deployed(1, MODEL.replace("category=\"PERMIT\"", "category=\"FAVOUR\"")));
    router.route(log.submitted(Map.of(EngineNames.BY, "portal")));

    assertThat(pending.size()).isZero();
  }

  @Test
  void shouldFoldARecordOnceButChainItEachTime() {
    router.route(log.deployed(1, MODEL));
    cases.started(story.document());
    var opened = log.opened(41, "accept");
    router.route(opened);
    assertThat(pending.document(Index.STEPS, "41")).isPresent();
    router.route(log.claimed(41, "accept", "window-clerk"));
    var before = pending.document(Index.CASES, EngineLog.CASE_NO);
    assertThat(before)
        .hasValueSatisfying(
            it -> assertThat(it.step("41").orElseThrow().assignee()).isEqualTo("window-clerk"));
    var head = trail.head();

    router.route(opened);

    assertThat(pending.document(Index.CASES, EngineLog.CASE_NO)).isEqualTo(before);
    assertThat(pending.document(Index.TRAIL, "1-" + opened.getPosition()))
        .as("in the chain of its case it stands where it stood")
        .hasValueSatisfying(it -> assertThat(it.caseEntry()).isEqualTo(1));
    assertThat(trail.head()).isNotEqualTo(head);

    router.route(log.submitted(Map.of(EngineNames.BY, "portal")));
    assertThat(pending.document(Index.CASES, EngineLog.CASE_NO))
        .as("handed in once more: the case stays as it is, and its trail goes on")
        .hasValueSatisfying(
            it -> {
              assertThat(it.steps()).isEqualTo(before.orElseThrow().steps());
              assertThat(it.trail()).extracting(TrailHead::entries).isEqualTo(3L);
            });
  }

  @Test
  void shouldSayThatTheStoreIsAwayBeforeAnythingChanges() {
    router.route(log.deployed(1, MODEL));
    int size = pending.size();
    var head = trail.head();

    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> router.route(log.opened(41, "accept")));

    assertThat(pending.size()).isEqualTo(size);
    assertThat(trail.head()).isEqualTo(head);
  }
}
