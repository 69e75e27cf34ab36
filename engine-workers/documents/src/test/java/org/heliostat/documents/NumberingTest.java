package org.heliostat.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.heliostat.readmodel.DocumentNumber;
import org.heliostat.readmodel.DocumentSeries;
import org.junit.jupiter.api.Test;

class NumberingTest {
  private static final String AGENCY = "320681-CG";
  private static final String WORD = "启城管许决字";

  @Test
  void shouldCountFromOneWithinAgencyWordAndYear() {
    var numbering = new Numbering(new Book(), VerificationCode::random);

    assertThat(numbering.take("a", AGENCY, WORD, 2026).number()).isEqualTo(1);
    assertThat(numbering.take("b", AGENCY, WORD, 2026).number()).isEqualTo(2);
    assertThat(numbering.take("c", AGENCY, "启城管许受字", 2026).number()).isEqualTo(1);
    assertThat(numbering.take("d", AGENCY, WORD, 2027).number()).isEqualTo(1);
    assertThat(numbering.take("e", "320681-ZJ", WORD, 2026).number()).isEqualTo(1);
  }

  @Test
  void shouldGiveAnOwnerTheSameNumberAndCodeAgain() {
    var numbering = new Numbering(new Book(), VerificationCode::random);
    var first = numbering.take("a", AGENCY, WORD, 2026);
    numbering.take("b", AGENCY, WORD, 2026);

    assertThat(numbering.take("a", AGENCY, WORD, 2026)).isEqualTo(first);
    assertThat(VerificationCode.isWellFormed(first.verification())).isTrue();
  }

  /**
   * Many allocators in one order out of all there are, each killed here and there before or after
   * one of its calls, and started again; two at once may work for the same owner. The order and the
   * kills follow from the seed.
   */
  @Test
  void shouldLeaveNoGapAndNoDoubleWhateverTheOrderAndWhoeverIsKilled() throws Exception {
    for (int seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      var owners = IntStream.range(0, 1 + random.nextInt(5)).mapToObj(i -> "owner" + i).toList();
      var story = new Story(random, owners);

      story.play();

      assertThat(story.book.numbers.values().stream().map(DocumentNumber::number).sorted().toList())
          .as("numbers in the book, seed %d", seed)
          .isEqualTo(IntStream.rangeClosed(1, owners.size()).boxed().toList());
      assertThat(story.book.numbers.keySet()).as("seed %d", seed).containsExactlyElementsOf(owners);
      story.taken.forEach(
          (owner, numbers) ->
              assertThat(numbers)
                  .as("what %s was told", owner)
                  .containsOnly(story.book.numbers.get(owner)));
    }
  }

  private static class Book implements NumberBook {
    final Map<String, DocumentSeries> series = new HashMap<>();
    final TreeMap<String, DocumentNumber> numbers = new TreeMap<>();

    @Override
    public Optional<DocumentSeries> series(String key) {
      return Optional.ofNullable(series.get(key));
    }

    @Override
    public Optional<DocumentNumber> number(String owner) {
      return Optional.ofNullable(numbers.get(owner));
    }

    @Override
    public void record(DocumentNumber number) {
      numbers.putIfAbsent(number.owner(), number);
    }

    @Override
    public boolean advance(DocumentSeries next) {
      var now = series.get(next.key());
      if (now != null && now.version() >= next.version()) {
        return false;
      }
      series.put(next.key(), next);
      return true;
    }
  }

  /** Lets one allocator at a time make one call. */
  private static final class Story {
    private static final int WORKERS_PER_OWNER = 2;
    private final Book book = new Book();
    private final Map<String, List<DocumentNumber>> taken = new HashMap<>();
    private final Random random;
    private final List<Allocator> alive = new ArrayList<>();

    Story(Random random, List<String> owners) {
      this.random = random;
      for (var owner : owners) {
        taken.put(owner, new ArrayList<>());
        for (int i = 0; i < WORKERS_PER_OWNER; i++) {
          alive.add(new Allocator(this, owner));
        }
      }
    }

    void play() throws InterruptedException {
      while (!alive.isEmpty()) {
        var next = alive.get(random.nextInt(alive.size()));
        if (next.step()) {
          alive.remove(next);
        }
      }
    }
  }

  private static final class Killed extends RuntimeException {}

  /** One worker, in a thread of its own that moves only when told. */
  private static final class Allocator implements NumberBook {
    private final Story story;
    private final String owner;
    private final SynchronousQueue<Boolean> go = new SynchronousQueue<>();
    private final SynchronousQueue<Boolean> paused = new SynchronousQueue<>();
    private boolean started;
    private int kills;

    Allocator(Story story, String owner) {
      this.story = story;
      this.owner = owner;
      this.kills = story.random.nextInt(4);
    }

    /**
     * Lets it make one call.
     *
     * @return whether it has its number
     */
    boolean step() throws InterruptedException {
      if (!started) {
        started = true;
        Thread.ofVirtual().start(this::work);
      } else {
        go.put(true);
      }
      return paused.take();
    }

    private void work() {
      while (true) {
        try {
          var number =
              new Numbering(this, VerificationCode::random).take(owner, AGENCY, WORD, 2026);
          story.taken.get(owner).add(number);
          put(paused, true);
          return;
        } catch (Killed e) {
          // started again by the engine
        }
      }
    }

    private <T> T call(Supplier<T> call) {
      put(paused, false);
      take(go);
      mayBeKilled();
      var answer = call.get();
      mayBeKilled();
      return answer;
    }

    private void mayBeKilled() {
      if (kills > 0 && story.random.nextInt(4) == 0) {
        kills--;
        throw new Killed();
      }
    }

    @Override
    public Optional<DocumentSeries> series(String key) {
      return call(() -> story.book.series(key));
    }

    @Override
    public Optional<DocumentNumber> number(String of) {
      return call(() -> story.book.number(of));
    }

    @Override
    public void record(DocumentNumber number) {
      call(
          () -> {
            story.book.record(number);
            return true;
          });
    }

    @Override
    public boolean advance(DocumentSeries next) {
      return call(() -> story.book.advance(next));
    }

    private static <T> void put(SynchronousQueue<T> queue, T value) {
      try {
        queue.put(value);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static <T> T take(SynchronousQueue<T> queue) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
