package org.heliostat.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heliostat.power.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * The laws that powers rest on. It holds those that the shipped powers and catalogues cite and
 * those that they replaced, so a law that is not here is unknown, which is not the same as
 * repealed.
 */
public final class LawRegistry {
  private static final LawRegistry OFFICIAL = new LawRegistry(LawFile.read("/laws/laws.json"));

  private final List<Law> laws;

  /**
   * @param laws with different titles
   */
  public LawRegistry(List<Law> laws) {
    this.laws = List.copyOf(laws);
    long titles = laws.stream().map(Law::title).distinct().count();
    if (titles != laws.size()) {
      throw new IllegalArgumentException("two laws have the same title");
    }
  }

  /** The laws that come with the platform. */
  public static LawRegistry official() {
    return OFFICIAL;
  }

  /** All laws, repealed ones too. */
  public List<Law> laws() {
    return laws;
  }

  /**
   * One law.
   *
   * @param title as promulgated
   */
  public Optional<Law> law(String title) {
    return laws.stream().filter(law -> law.title().equals(title)).findFirst();
  }

  /**
   * Tells whether what a power rests on is in force.
   *
   * @param basis a law by its full title, and one article of it, down to paragraph and item if need
   *     be
   * @param day the day that counts
   */
  public Standing standing(LegalBasis basis, LocalDate day) {
    return law(basis.law())
        .map(law -> standing(law, basis.article(), day))
        .orElseGet(() -> new Standing.UnknownLaw(meant(basis.law())));
  }

  private Standing standing(Law law, String cited, LocalDate day) {
    var repealed = law.repealed();
    if (repealed != null && !day.isBefore(repealed)) {
      return new Standing.LawRepealed(repealed, successor(law, day));
    }
    if (day.isBefore(law.inForce())) {
      return new Standing.NotYet(law.inForce());
    }
    var number = ArticleNumber.of(cited);
    return number.isEmpty() ? new Standing.NoArticle() : standing(law, number.getAsInt(), day);
  }

  /** The law that stands in its place on a day, however often it was replaced since. */
  private @Nullable String successor(Law law, LocalDate day) {
    var next = law.replacedBy();
    while (next != null) {
      var following = law(next).orElse(null);
      if (following == null || following.isInForce(day) || following.replacedBy() == null) {
        return next;
      }
      next = following.replacedBy();
    }
    return null;
  }

  private static Standing standing(Law law, int number, LocalDate day) {
    var change =
        law.changes().stream().filter(it -> it.article() == number).findFirst().orElse(null);
    if (day.isBefore(law.numberedSince())) {
      return change == null
          ? new Standing.NotYet(law.numberedSince())
          : new Standing.InForce(change.summary());
    }
    var article = law.article(number);
    if (article.isPresent()) {
      return new Standing.InForce(article.get().summary());
    }
    if (change != null) {
      var now = change.now();
      return now == null
          ? new Standing.ArticleRepealed(change)
          : new Standing.Renumbered(change, now);
    }
    var last = law.lastArticle();
    return last != null && number > last
        ? new Standing.BeyondLastArticle(last)
        : new Standing.InForce(null);
  }

  private @Nullable Law meant(String title) {
    var bare = title.replaceAll("[《》\\s]|[(（].*", "");
    return laws.stream()
        .filter(law -> law.shortName().equals(bare) || law.title().equals(bare))
        .findFirst()
        .orElse(null);
  }
}
