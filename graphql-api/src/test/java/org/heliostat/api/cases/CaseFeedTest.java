package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.heliostat.api.cases.SampleCase.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.heliostat.api.cases.CaseFeed.News;
import org.heliostat.api.graphql.Problem;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Post;
import org.heliostat.power.AgencyCode;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Matching;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;

class CaseFeedTest {
  private static final String STREET = "320681-J01";
  private static final String OTHER_STREET = "320681-J02";

  private final MemoryStore store = new MemoryStore();
  private final CaseFeed feed = new CaseFeed(store);
  private final BlockingQueue<News> news = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void shouldTellEachStepOfTheOwnCasesAndNothingElse() throws InterruptedException {
    store.put("A", STREET, 1, 1);
    var listening = listen(clerk(STREET), Filter.ALL, null);
    assertThat(next().document()).as("listening has begun").isNull();

    store.put("A", STREET, 1, 2);
    assertThat(told()).isEqualTo("A2");
    store.put("B", OTHER_STREET, 1, 3);
    store.put("C", STREET, 2, 1);
    assertThat(told()).isEqualTo("C1");
    store.put("A", STREET, 1, 4);
    assertThat(told()).isEqualTo("A4");

    store.awaitTicks();
    assertThat(news).isEmpty();
    listening.dispose();
  }

  @Test
  void shouldTellAfterABreakWhatWasMissedInOrderAndOnce() throws InterruptedException {
    store.put("A", STREET, 1, 1);
    store.put("B", STREET, 1, 2);
    var first = listen(clerk(STREET), Filter.ALL, null);
    var seen = next().marks();
    first.dispose();

    store.put("B", STREET, 1, 3);
    store.put("C", OTHER_STREET, 1, 4);
    store.put("A", STREET, 1, 5);
    store.put("B", STREET, 1, 6);
    store.put("D", STREET, 2, 1);
    var second = listen(clerk(STREET), Filter.ALL, FeedMarks.of(seen.cursor()));

    assertThat(List.of(told(), told(), told())).containsExactly("D1", "A5", "B6");
    store.put("A", STREET, 1, 7);
    assertThat(told()).isEqualTo("A7");
    store.awaitTicks();
    assertThat(news).isEmpty();
    second.dispose();
  }

  @Test
  void shouldTellAnAccountOfItsOwnSubmissions() throws InterruptedException {
    var portal =
        new HeliostatUser(
            "service-account-portal",
            "portal",
            null,
            Set.of(Post.PORTAL),
            true,
            "portal",
            Set.of());
    var listening = listen(portal, Filter.ALL, null);
    next();

    store.put("A", STREET, 1, 1);

    assertThat(told()).isEqualTo("A1");
    listening.dispose();
  }

  @Test
  void shouldTellOnlyWhatTheFilterMeans() throws InterruptedException {
    var listening = listen(clerk(STREET), new Filter.In("caseNo", List.of("B")), null);
    next();

    store.put("A", STREET, 1, 1);
    store.put("B", STREET, 1, 2);

    assertThat(told()).isEqualTo("B2");
    store.awaitTicks();
    assertThat(news).isEmpty();
    listening.dispose();
  }

  @Test
  void shouldAskOnceForAllAndOnlyWhileSomebodyListens() throws InterruptedException {
    var all = new ArrayList<Disposable>();
    for (int i = 0; i < 50; i++) {
      all.add(listen(clerk(STREET), Filter.ALL, null));
    }
    store.asked.drainPermits();
    store.put("A", STREET, 1, 1);
    store.awaitTicks();
    assertThat(store.asked.availablePermits()).isLessThan(5);

    all.forEach(Disposable::dispose);
    store.asked.drainPermits();
    assertThat(store.asked.tryAcquire(2, 1200, TimeUnit.MILLISECONDS)).isFalse();
  }

  /** The store was built anew and has not come so far yet. */
  @Test
  void shouldGoOnFromWhereTheStoreStandsWhenTheCursorIsAhead() throws InterruptedException {
    store.put("A", STREET, 1, 1);
    var ahead = FeedMarks.nothing().with(at("A", STREET, 1, 1000));
    var listening = listen(clerk(STREET), Filter.ALL, ahead);
    store.awaitTicks();

    store.put("A", STREET, 1, 2);

    assertThat(told()).isEqualTo("A2");
    listening.dispose();
  }

  @ParameterizedTest
  @ValueSource(strings = {"QQ", "***", "Y2FzZXMgMQ", "Y2FzZXMgMTp4", "Y2FzZXMgLA"})
  void shouldRefuseWhatIsNoCursor(String cursor) {
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> FeedMarks.of(cursor));
  }

  @Test
  void shouldKeepAllMarksInTheCursor() {
    var marks = FeedMarks.nothing().with(at("A", STREET, 1, 7)).with(at("B", STREET, 3, 9));

    assertThat(FeedMarks.of(marks.cursor())).isEqualTo(marks);
    assertThat(FeedMarks.of(FeedMarks.nothing().cursor())).isEqualTo(FeedMarks.nothing());
    assertThat(FeedMarks.of("")).isNull();
  }

  private Disposable listen(HeliostatUser user, Filter wanted, FeedMarks after) {
    return feed.listen(user, () -> wanted, after).subscribe(news::add);
  }

  private News next() throws InterruptedException {
    return news.poll(10, TimeUnit.SECONDS);
  }

  private String told() throws InterruptedException {
    var document = next().document();
    return document.caseNo() + document.position();
  }

  private static HeliostatUser clerk(String agency) {
    return new HeliostatUser(
        "clerk-of-" + agency,
        "clerk",
        new AgencyCode(agency),
        Set.of(Post.WINDOW_CLERK),
        false,
        "heliostat-designer",
        Set.of());
  }

  private static CaseDocument at(String caseNo, String agency, int partition, long position) {
    return CaseDocumentBuilder.builder(document())
        .caseNo(caseNo)
        .visibleTo(List.of(agency, "320681"))
        .partition(partition)
        .position(position)
        .build();
  }

  private static final class MemoryStore implements CaseFeed.Store {
    private final List<CaseDocument> cases = new ArrayList<>();
    private final Semaphore asked = new Semaphore(0);

    synchronized void put(String caseNo, String agency, int partition, long position) {
      cases.removeIf(each -> each.caseNo().equals(caseNo));
      cases.add(at(caseNo, agency, partition, position));
    }

    void awaitTicks() throws InterruptedException {
      asked.drainPermits();
      assertThat(asked.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public synchronized List<CaseDocument> changed(Filter filter, int most) {
      asked.release();
      return cases.stream()
          .filter(each -> Matching.of(each).meets(filter))
          .sorted(Comparator.comparing(CaseDocument::position))
          .limit(most)
          .toList();
    }

    @Override
    public synchronized FeedMarks heads() {
      var heads = FeedMarks.nothing();
      for (var each : cases) {
        heads = heads.with(each);
      }
      return heads;
    }
  }
}
