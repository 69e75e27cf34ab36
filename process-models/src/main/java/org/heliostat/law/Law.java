package org.heliostat.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A law, regulation, rule or normative document. Days are those of the law's own text.
 *
 * @param title as promulgated, for instance 中华人民共和国行政许可法
 * @param shortName as people say it, for instance 行政许可法
 * @param kind its force
 * @param documentNumber of its promulgation or last revision; {@code null} when not known for sure
 * @param promulgated when it was first promulgated or issued
 * @param inForce the first day it was in force; of a law revised as a whole whose first text is not
 *     at hand, the first day of the revision
 * @param repealed the first day it no longer is; {@code null} while it is in force
 * @param replacedBy title of the law that took its place, which may be repealed in its turn; {@code
 *     null} when there is none
 * @param lastArticle the highest number of an article; {@code null} when not known for sure
 * @param numberedSince the day since which its articles have the numbers they have now, or the last
 *     amendment when the earlier numbers are not known
 * @param articles those that the modelled powers cite
 * @param changes what amendments did to the numbers of articles; only those worth a warning
 */
public record Law(
    String title,
    String shortName,
    LawKind kind,
    @Nullable String documentNumber,
    LocalDate promulgated,
    LocalDate inForce,
    @Nullable LocalDate repealed,
    @Nullable String replacedBy,
    @Nullable Integer lastArticle,
    LocalDate numberedSince,
    List<LawArticle> articles,
    List<ArticleChange> changes) {
  public Law {
    articles = List.copyOf(articles);
    changes = List.copyOf(changes);
  }

  /** Tells whether it is in force on a day. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(inForce) && (repealed == null || day.isBefore(repealed));
  }

  /** The article with a number, when a modelled power cites it. */
  public Optional<LawArticle> article(int number) {
    return articles.stream().filter(article -> article.number() == number).findFirst();
  }
}
