package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliostat.api.cases.SampleCase.document;
import static org.heliostat.api.cases.SampleCase.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.StepState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseWatchTest {
  private static final CaseDocument BEFORE = document();
  private static final String CASE_NO = BEFORE.caseNo();

  private final MemoryStore store = new MemoryStore();
  private final CaseWatch watch = new CaseWatch(store);

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void shouldTellTheStateOfNowAndEveryChange() throws InterruptedException {
    var news = new LinkedBlockingQueue<CaseDocument>();
    store.put(BEFORE);
    var subscription = watch.watch(CASE_NO, CaseCursor.NOTHING).subscribe(news::add);

    assertThat(next(news)).isEqualTo(BEFORE);
    var after = later(BEFORE);
    store.put(after);
    assertThat(next(news)).isEqualTo(after);

    subscription.dispose();
  }

  @Test
  void shouldKeepSilentAboutWhatWasSeenBeforeABreak() throws InterruptedException {
    var news = new LinkedBlockingQueue<CaseDocument>();
    store.put(BEFORE);
    var subscription = watch.watch(CASE_NO, BEFORE.position()).subscribe(news::add);
    assertThat(store.asked.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
    assertThat(news).isEmpty();

    var after = later(BEFORE);
    store.put(after);

    assertThat(next(news)).isEqualTo(after);
    subscription.dispose();
  }

  @Test
  void shouldTellAtOnceWhatChangedDuringABreak() throws InterruptedException {
    var news = new LinkedBlockingQueue<CaseDocument>();
    var after = later(BEFORE);
    store.put(after);

    var subscription = watch.watch(CASE_NO, BEFORE.position()).subscribe(news::add);

    assertThat(next(news)).isEqualTo(after);
    subscription.dispose();
  }

  @Test
  void shouldNotLetASlowReaderHoldUpTheOthers() throws InterruptedException {
    var slowReads = new CountDownLatch(1);
    var mayGoOn = new CountDownLatch(1);
    var news = new LinkedBlockingQueue<CaseDocument>();
    store.put(BEFORE);
    var slow =
        watch
            .watch(CASE_NO, CaseCursor.NOTHING)
            .skip(1)
            .subscribe(
                each -> {
                  slowReads.countDown();
                  waitFor(mayGoOn);
                });
    var quick = watch.watch(CASE_NO, CaseCursor.NOTHING).subscribe(news::add);

    assertThat(next(news)).isEqualTo(BEFORE);
    var second = later(BEFORE);
    store.put(second);
    assertThat(slowReads.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(next(news)).isEqualTo(second);
    var third = later(second);
    store.put(third);
    assertThat(next(news)).isEqualTo(third);

    mayGoOn.countDown();
    slow.dispose();
    quick.dispose();
  }

  @Test
  void shouldAskOnlyWhileSomebodyWatches() throws InterruptedException {
    store.put(BEFORE);
    var subscription = watch.watch(CASE_NO, CaseCursor.NOTHING).subscribe();
    assertThat(store.asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

    subscription.dispose();
    store.asked.drainPermits();

    assertThat(store.asked.tryAcquire(2, 1, TimeUnit.SECONDS)).isFalse();
  }

  private static CaseDocument next(BlockingQueue<CaseDocument> news) throws InterruptedException {
    return news.poll(10, TimeUnit.SECONDS);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static CaseDocument later(CaseDocument document) {
    var later = document(run("accept", StepState.OPEN, null));
    return CaseDocumentBuilder.builder(later).position(document.position() + 1).build();
  }

  private static final class MemoryStore implements CaseWatch.Store {
    private final Map<String, CaseDocument> cases = new ConcurrentHashMap<>();
    private final Semaphore asked = new Semaphore(0);

    void put(CaseDocument document) {
      cases.put(document.caseNo(), document);
    }

    @Override
    public Optional<CaseDocument> get(String caseNo) {
      return Optional.ofNullable(cases.get(caseNo));
    }

    @Override
    public Map<String, CaseDocument> getAll(Collection<String> caseNos) {
      var found = new HashMap<>(cases);
      found.keySet().retainAll(caseNos);
      return found;
    }

    @Override
    public Map<String, Long> versions(Collection<String> caseNos) {
      asked.release();
      var found = new HashMap<String, Long>();
      getAll(caseNos).forEach((caseNo, document) -> found.put(caseNo, document.position()));
      return found;
    }
  }
}
