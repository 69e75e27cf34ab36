package org.heliostat.platform.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.camunda.zeebe.protocol.record.Record;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliostat.compile.EngineNames;
import org.heliostat.exporter.HeliostatExporter;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.StoreUnavailableException;
import org.heliostat.servers.Elasticsearch;
import org.heliostat.trail.TrailChain;
import org.heliostat.trail.TrailDocument;
import org.heliostat.trail.TrailHead;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The store is away at start, goes away midway, the broker is killed: nothing is lost and nothing
 * is there twice. All of that happens once, before the tests; each test then looks at one promise.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExporterIT {
  private static final List<String> CASES =
      List.of("STORE-AWAY-AT-START", "STORE-AWAY-MIDWAY", "BROKER-KILLED", "WITH-ACTS");

  private RealEngine engine;
  private Elasticsearch elasticsearch;
  private Map<String, List<Object>> written;
  private List<Record<?>> records;

  @BeforeAll
  void liveThroughTrouble() throws IOException {
    engine = new RealEngine();
    elasticsearch = engine.elasticsearch();
    engine.zeebe().start();
    engine.workers().start();
    var driver = engine.driver();

    driver.deploy();
    driver.submit("STORE-AWAY-AT-START");
    elasticsearch.start();
    driver.complete("STORE-AWAY-AT-START", "accept", "ACCEPT");

    driver.submit("STORE-AWAY-MIDWAY");
    driver.complete("STORE-AWAY-MIDWAY", "accept", "ACCEPT");
    elasticsearch.kill();
    driver.submit("BROKER-KILLED");
    elasticsearch.start();
    driver.finish("STORE-AWAY-MIDWAY");

    driver.complete("BROKER-KILLED", "accept", "ACCEPT");
    engine.zeebe().kill();
    engine.zeebe().start();
    driver.complete("BROKER-KILLED", "siteVisit", "DONE");
    driver.complete("BROKER-KILLED", "examine", "APPROVE");
    driver.complete("BROKER-KILLED", "legalReview", "RETURN");
    driver.finish("BROKER-KILLED");

    driver.submit("WITH-ACTS");
    driver.act("WITH-ACTS", EngineNames.CLOCK_SUSPEND, "too-early");
    driver.complete("WITH-ACTS", "accept", "ACCEPT");
    driver.act("WITH-ACTS", EngineNames.CLOCK_SUSPEND, "first");
    driver.act("WITH-ACTS", EngineNames.CLOCK_SUSPEND, "again");
    driver.act("WITH-ACTS", EngineNames.CLOCK_RESUME, "resumed");
    driver.act("WITH-ACTS", EngineNames.CLOCK_RESUME, "resumed");
    driver.act("WITH-ACTS", EngineNames.CLOCK_RESUME, "too-late");
    driver.finish("WITH-ACTS");
    driver.finish("STORE-AWAY-AT-START");
    CASES.forEach(caseNo -> driver.await(caseNo, CaseDocument::isClosed));

    engine.workers().stop();
    engine.zeebe().stop();
    written = StoreDump.of(engine.store());
    records = engine.events();
  }

  @AfterAll
  void stop() {
    if (engine != null) {
      engine.close();
    }
  }

  @Test
  void shouldHaveEveryCaseAtItsEnd() {
    assertThat(written.get("cases"))
        .extracting(it -> ((CaseDocument) it).caseNo())
        .containsExactlyInAnyOrderElementsOf(CASES);
    assertThat(written.get("cases"))
        .allSatisfy(it -> assertThat(((CaseDocument) it).incidents()).isEmpty());
  }

  @Test
  void shouldNoteEverySubmissionAndEveryEndOnce() {
    for (var act : List.of("case-submitted", "case-finished")) {
      assertThat(trail())
          .filteredOn(entry -> entry.act().equals(act))
          .extracting(TrailDocument::caseNo)
          .containsExactlyInAnyOrderElementsOf(CASES);
    }
  }

  @Test
  void shouldKeepAWholeChainAndFindAChangedEntry() {
    var entries = trail();
    assertThat(TrailChain.firstBreak(TrailChain.START, entries)).isEmpty();

    for (int i = 0; i < entries.size(); i++) {
      var altered = new ArrayList<>(entries);
      var entry = altered.get(i);
      altered.set(i, byAnother(entry));
      assertThat(TrailChain.firstBreak(TrailChain.START, altered)).contains(byAnother(entry));
    }
    var shortened = new ArrayList<>(entries);
    shortened.remove(entries.size() / 2);
    assertThat(TrailChain.firstBreak(TrailChain.START, shortened))
        .contains(entries.get(entries.size() / 2 + 1));
  }

  @Test
  void shouldChainTheEntriesOfEachCaseByThemselves() {
    for (var caseNo : CASES) {
      var entries = trail().stream().filter(entry -> entry.caseNo().equals(caseNo)).toList();
      var head = TrailHead.START;
      for (var entry : entries) {
        assertThat(entry.previousHeadOfCase()).isEqualTo(head);
        head = entry.headOfCase();
      }
      assertThat(caseOf(caseNo).trail()).as(caseNo).isEqualTo(head);
      assertThat(entries).as(caseNo).hasSizeGreaterThan(2);
    }
  }

  @Test
  void shouldDecideActsInTheOrderOfTheEngine() {
    assertThat(caseOf("WITH-ACTS").acts())
        .extracting(ActEntry::actId, it -> Optional.ofNullable(it.refusal()).orElse("accepted"))
        .containsExactly(
            tuple("too-early", "CLOCK_NOT_RUNNING"),
            tuple("first", "accepted"),
            tuple("again", "CLOCK_NOT_RUNNING"),
            tuple("resumed", "accepted"),
            tuple("too-late", "CLOCK_NOT_SUSPENDED"));
  }

  @Test
  void shouldWriteTheSameDocumentsWhateverTheBatchSize() throws Exception {
    for (var batchSize : List.of(1, 2, 5, 20, 500)) {
      StoreDump.wipe(elasticsearch.url());
      Replay.fold(broker(batchSize), records);
      assertSameAsWritten("batches of " + batchSize);
    }
  }

  @Test
  void shouldWriteTheSameDocumentsWhenRecordsAreOfferedAgain() throws Exception {
    StoreDump.wipe(elasticsearch.url());
    var broker = broker(5);
    Replay.fold(broker, records);
    var positions = List.copyOf(broker.acknowledged().keySet());
    for (int i = 0; i < positions.size(); i += Math.max(1, positions.size() / 12)) {
      var position = positions.get(i);
      Replay.fold(
          broker.restartedAt(position),
          records.stream().filter(record -> record.getPosition() > position).toList());
      assertSameAsWritten("replay from " + position);
    }
  }

  @Test
  void shouldNotAcknowledgeWhatTheStoreHasNotConfirmed() throws Exception {
    StoreDump.wipe(elasticsearch.url());
    var broker = broker(1);
    var exporter = new HeliostatExporter();
    exporter.configure(broker);
    exporter.open(broker);
    var half = records.size() / 2;
    records.subList(0, half).forEach(exporter::export);

    elasticsearch.kill();
    var refused = firstRefused(exporter, half);
    var position = records.get(refused).getPosition();
    assertThat(broker.getLastExportedRecordPosition()).isLessThan(position);

    elasticsearch.start();
    records.subList(refused, records.size()).forEach(exporter::export);
    exporter.close();
    assertSameAsWritten("written after the store came back");
  }

  private int firstRefused(HeliostatExporter exporter, int from) {
    for (int i = from; i < records.size(); i++) {
      try {
        exporter.export(records.get(i));
      } catch (StoreUnavailableException e) {
        return i;
      }
    }
    throw new AssertionError("nothing was refused although the store was away");
  }

  private void assertSameAsWritten(String how) {
    var now = StoreDump.of(engine.store());
    written.forEach(
        (index, documents) ->
            assertThat(now.get(index))
                .as("%s, %s", index, how)
                .containsExactlyElementsOf(documents));
  }

  private BrokerSide broker(int batchSize) {
    return new BrokerSide(
        Map.of("url", elasticsearch.url().toString(), "batchSize", batchSize, "cachedCases", 1));
  }

  private List<TrailDocument> trail() {
    return written.get("trail").stream().map(TrailDocument.class::cast).toList();
  }

  private CaseDocument caseOf(String caseNo) {
    return written.get(Index.CASES.name()).stream()
        .map(CaseDocument.class::cast)
        .filter(it -> it.caseNo().equals(caseNo))
        .findFirst()
        .orElseThrow();
  }

  private static TrailDocument byAnother(TrailDocument entry) {
    return new TrailDocument(
        entry.partition(),
        entry.position(),
        entry.at(),
        entry.act(),
        entry.by() + "-another",
        entry.caseNo(),
        entry.powerCode(),
        entry.elementId(),
        entry.outcome(),
        entry.detail(),
        entry.previousHash(),
        entry.caseEntry(),
        entry.previousOfCase(),
        entry.hash());
  }
}
