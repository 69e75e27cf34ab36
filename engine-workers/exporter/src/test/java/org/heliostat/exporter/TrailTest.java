package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.trail.TrailChain;
import org.heliostat.trail.TrailDocument;
import org.heliostat.trail.TrailHead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrailTest {
  private final ReadModel neverAsked = ReadModel.connect(URI.create("http://127.0.0.1:9"));
  private final CaseStory story = CaseStory.submitted();
  private final EngineLog log = new EngineLog();

  @AfterEach
  void close() {
    neverAsked.close();
  }

  @Test
  void shouldTellWhoDidWhat() {
    var said = Map.<String, Object>of(EngineNames.BY, "leader", EngineNames.OUTCOME, "GRANT");

    assertThat(told(List.of(log.submitted(Map.of(EngineNames.BY, "portal")))))
        .containsExactly("case-submitted by portal");
    assertThat(
            told(
                List.of(
                    log.opened(1, "decide"),
                    log.claimed(1, "decide", "leader"),
                    log.recalled(1, "decide", "leader-2"),
                    log.released(1, "decide"),
                    log.done(1, "decide", said),
                    log.reviewed(1, "decide", "SAME_PERSON"),
                    log.issued(1, "decide", "1-grant", "SAME_PERSON"),
                    log.doneByWorker(5, "publish", "PUBLISHED", List.of()),
                    log.incident(7, IncidentIntent.CREATED),
                    log.incident(7, IncidentIntent.RESOLVED),
                    log.act(EngineNames.CLOCK_SUSPEND, "a", Map.of(EngineNames.BY, "leader")),
                    log.terminated(1, "decide"),
                    log.processTerminated(),
                    log.processCompleted())))
        .containsExactly(
            "step-opened decide by engine",
            "step-claimed decide by leader",
            "step-recalled decide by leader-2",
            "step-released decide by ",
            "step-completed decide GRANT by leader",
            "step-findings decide by engine: SAME_PERSON",
            "documents-issued decide by engine: 1-grant:%s,SAME_PERSON".formatted("ab".repeat(32)),
            "step-completed publish PUBLISHED by engine: step-publish",
            "incident-raised publish by engine: JOB_NO_RETRIES",
            "incident-resolved publish by engine",
            "clock-suspend by leader",
            "step-terminated decide by engine",
            "case-terminated by engine",
            "case-finished by engine");
  }

  @Test
  void shouldBeSilentAboutWhatNobodyDid() {
    assertThat(
            told(
                List.of(
                    log.taskCreated(1, "decide"),
                    log.closed(1, "decide"),
                    log.reviewed(1, "decide"),
                    log.ended("granted"))))
        .isEmpty();
  }

  @Test
  void shouldPinWhatWasHandedIn() {
    var materials =
        List.of(
            Map.of("requirementId", "design", "format", "pdf", "bytes", 1, "sha256", "aa"),
            Map.of("requirementId", "identity", "format", "pdf", "bytes", 1, "sha256", "bb"));

    assertThat(
            told(
                List.of(
                    log.act(
                        EngineNames.MATERIAL_ATTACH,
                        "a",
                        Map.of(EngineNames.BY, "portal", EngineNames.MATERIALS, materials)))))
        .containsExactly("material-attach by portal: design:aa,identity:bb");
  }

  @Test
  void shouldPinTheFilesOfAPatrol() {
    var files = List.of(Map.of("fileId", "f1", "format", "jpg", "bytes", 1, "sha256", "aa"));

    assertThat(
            told(
                List.of(
                    log.submitted(
                        Map.of(EngineNames.BY, "patrol-officer", EngineNames.EVIDENCE, files)))))
        .containsExactly("case-submitted by patrol-officer: f1:aa");
  }

  @Test
  void shouldPinEvidenceByItsHashAtItsStep() {
    assertThat(
            told(
                List.of(
                    log.act(
                        EngineNames.EVIDENCE_ATTACH,
                        "a",
                        CaseActsTest.evidence(7, "case-handler", "aa")))))
        .containsExactly("evidence-attach siteVisit by case-handler: aa");
  }

  @Test
  void shouldMakeTheSameEntryOfTheSameRecord() {
    var record = log.done(1, "decide", "leader", "GRANT");
    var before = entries(TrailChain.START, List.of(record));

    // The case has gone on since, as after a restart: the entry must not know.
    story.stepDone("accept", "window-clerk", "ACCEPT");

    assertThat(entries(TrailChain.START, List.of(record))).isEqualTo(before).hasSize(1);
  }

  @Test
  void shouldChainItsEntries() {
    var records =
        List.of(
            log.opened(1, "decide"),
            log.claimed(1, "decide", "leader"),
            log.taskCreated(1, "decide"),
            log.done(1, "decide", "leader", "GRANT"));

    var entries = entries(TrailChain.START, records);

    assertThat(entries).hasSize(3);
    assertThat(TrailChain.firstBreak(TrailChain.START, entries)).isEmpty();
    assertThat(entries).extracting(TrailDocument::position).isSorted();
  }

  @Test
  void shouldCountAndChainTheEntriesOfTheCaseByThemselves() {
    var between = log.opened(2, "publish");
    var records =
        List.<Record<?>>of(log.opened(1, "decide"), log.done(1, "decide", "leader", "GRANT"));
    var noting = trail(Optional.empty());
    var head = noting.note(records.subList(0, 1), null);
    noting.note(List.of(between), new TrailHead(7, "ab".repeat(32)));
    noting.note(records.subList(1, 2), head);

    var entries = noting.written(List.of(records.getFirst(), between, records.getLast()));
    assertThat(entries).extracting(TrailDocument::caseEntry).containsExactly(1L, 8L, 2L);
    assertThat(entries.getLast().previousOfCase()).isEqualTo(entries.getFirst().hash());
    assertThat(entries.getLast().previousHash()).isEqualTo(entries.get(1).hash());
    assertThat(TrailChain.firstBreak(TrailChain.START, entries)).isEmpty();
  }

  @Test
  void shouldGoOnAfterARestartWhereItWas() {
    var records =
        List.of(
            log.opened(1, "decide"),
            log.claimed(1, "decide", "leader"),
            log.done(1, "decide", "leader", "GRANT"));
    var inOneGo = entries(TrailChain.START, records);

    var first = trail(Optional.empty());
    var ofCase = first.note(records.subList(0, 1), null);
    var second = trail(Optional.of(first.trail.head()));
    second.note(records.subList(1, 3), ofCase);

    assertThat(first.written(records)).isEqualTo(inOneGo.subList(0, 1));
    assertThat(second.written(records)).isEqualTo(inOneGo.subList(1, 3));
  }

  @Test
  void shouldLeaveItsHeadAloneWhenNothingIsTold() {
    var noting = trail(Optional.empty());

    assertThat(noting.note(List.of(log.taskCreated(1, "decide")), null)).isNull();
    assertThat(noting.trail.head()).asString().isEqualTo(TrailChain.START);
  }

  private List<String> told(List<Record<?>> records) {
    return entries(TrailChain.START, records).stream().map(TrailTest::inWords).toList();
  }

  private static String inWords(TrailDocument entry) {
    assertThat(entry.caseNo()).isEqualTo(EngineLog.CASE_NO);
    assertThat(entry.powerCode()).isEqualTo("QD-XK-0001");
    assertThat(entry.partition()).isEqualTo(EngineLog.PARTITION);
    var words = new StringBuilder(entry.act());
    for (var word : new String[] {entry.elementId(), entry.outcome()}) {
      words.append(word == null ? "" : " " + word);
    }
    words.append(" by ").append(entry.by());
    return words.append(entry.detail().isEmpty() ? "" : ": " + entry.detail()).toString();
  }

  private List<TrailDocument> entries(String head, List<Record<?>> records) {
    var noting = trail(Optional.of(head.getBytes(StandardCharsets.US_ASCII)));
    noting.note(records, null);
    return noting.written(records);
  }

  private Noting trail(Optional<byte[]> head) {
    var pending = new PendingWrites(neverAsked);
    return new Noting(new Trail(head, neverAsked, pending), pending);
  }

  private final class Noting {
    private final Trail trail;
    private final PendingWrites pending;

    private Noting(Trail trail, PendingWrites pending) {
      this.trail = trail;
      this.pending = pending;
    }

    @Nullable TrailHead note(List<Record<?>> records, @Nullable TrailHead ofCase) {
      var head = ofCase;
      for (var record : records) {
        var entry = trail.entry(record, story.document(), head);
        trail.append(entry);
        head = entry == null ? head : entry.headOfCase();
      }
      return head;
    }

    List<TrailDocument> written(List<Record<?>> records) {
      var found = new ArrayList<TrailDocument>();
      for (var record : records) {
        var id = "%d-%d".formatted(record.getPartitionId(), record.getPosition());
        pending.document(Index.TRAIL, id).ifPresent(found::add);
      }
      assertThat(pending.size()).isEqualTo(found.size());
      return found;
    }
  }
}
