package org.heliostat.papers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.SealedPaper;
import org.heliostat.readmodel.Write;
import org.jspecify.annotations.Nullable;

/**
 * Keeps personal data and words written by people, sealed; everyone else carries references
 * (Personal Information Protection Law Art. 51). A reference follows from the content: the same
 * paper laid down again is the same paper, and none ever replaces another.
 */
public final class People {
  private static final long ONLY_VERSION = 1;

  private final ReadModel readModel;
  private final Papers papers;
  private final Sealer sealer;
  private final Derivation derivation;
  private final Clock clock;

  /** The one writer of the store is the API. */
  public People(
      ReadModel readModel, Papers papers, Sealer sealer, Derivation derivation, Clock clock) {
    this.readModel = readModel;
    this.papers = papers;
    this.sealer = sealer;
    this.derivation = derivation;
    this.clock = clock;
  }

  /** Papers of one case, written all at once or not at all. */
  public final class Batch {
    private final String caseNo;
    private final List<Write<?>> writes = new ArrayList<>();

    private Batch(String caseNo) {
      this.caseNo = caseNo;
    }

    /**
     * Adds a paper.
     *
     * @return its reference
     */
    public String add(Paper paper, String text) {
      var ref = derivation.hex("paper", caseNo, paper.kind(), text);
      var sealed =
          new SealedPaper(ref, caseNo, paper.kind(), sealer.seal(ref, text), clock.instant());
      writes.add(new Write.Versioned<>(Index.PEOPLE, ref, sealed, ONLY_VERSION));
      return ref;
    }

    /** Writes them. When this returns they are in the store. */
    public void keep() {
      readModel.write(writes);
    }
  }

  /** Begins a batch. */
  public Batch papersOf(String caseNo) {
    return new Batch(caseNo);
  }

  /** Opens papers, as {@link Papers#open} does. */
  public <K, V> Map<K, V> open(
      Collection<K> owners, Function<K, @Nullable String> ref, Function<String, V> read) {
    return papers.open(owners, ref, read);
  }
}
