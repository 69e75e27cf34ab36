package org.heliostat.exporter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.heliostat.power.Power;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseKey;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StepDocument;

/**
 * The cases that records are being folded into: those not yet written, a bounded number of recent
 * ones, and for all others the store, asked in real time.
 */
final class CasesAtHand {
  private final ReadModel store;
  private final PendingWrites pending;
  private final Calendars calendars;
  private final Map<String, CaseDocument> recent;
  private final Map<String, String> recentKeys;

  CasesAtHand(ReadModel store, PendingWrites pending, Calendars calendars, int size) {
    this.store = store;
    this.pending = pending;
    this.calendars = calendars;
    recent = bounded(size);
    recentKeys = bounded(size);
  }

  Optional<CaseDocument> byNumber(String caseNo) {
    var waiting = pending.document(Index.CASES, caseNo);
    if (waiting.isPresent()) {
      return waiting;
    }
    var known = recent.get(caseNo);
    if (known != null) {
      return Optional.of(known);
    }
    var stored = store.get(Index.CASES, caseNo);
    stored.ifPresent(it -> recent.put(caseNo, it));
    return stored;
  }

  Optional<CaseDocument> byProcessInstance(String key) {
    var known = recentKeys.get(key);
    if (known != null) {
      return byNumber(known);
    }
    var stored =
        pending
            .document(Index.CASE_KEYS, key)
            .or(() -> store.get(Index.CASE_KEYS, key))
            .map(CaseKey::caseNo);
    stored.ifPresent(caseNo -> recentKeys.put(key, caseNo));
    return stored.flatMap(this::byNumber);
  }

  void started(CaseDocument document) {
    var key = document.processInstanceKey();
    pending.once(Index.CASE_KEYS, key, new CaseKey(key, document.caseNo()));
    recentKeys.put(key, document.caseNo());
    keep(document);
  }

  /**
   * Takes a changed case over, with the rows of the steps that the change touched. A suspension,
   * say, touches every open step, since it moves their deadlines.
   */
  void changed(CaseDocument before, CaseDocument after, Power power) {
    var clockMoved = before.calendar() != after.calendar() || !before.clock().equals(after.clock());
    for (var run : after.steps()) {
      if (!before.steps().contains(run) || (clockMoved && run.state().isOpen())) {
        pending.versioned(
            Index.STEPS,
            run.stepId(),
            StepDocument.of(after, run, power, calendars.of(after)),
            after.position());
      }
    }
    keep(after);
  }

  /** Takes over a case in which nothing changed but its trail. */
  void noted(CaseDocument document) {
    keep(document);
  }

  private void keep(CaseDocument document) {
    pending.versioned(Index.CASES, document.caseNo(), document, document.position());
    recent.put(document.caseNo(), document);
  }

  private static <V> Map<String, V> bounded(int size) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > size;
      }
    };
  }
}
