package org.heliostat.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a citation holds on a day, and why not. */
public sealed interface Standing {
  /** Tells whether a power may rest on it. */
  default boolean isInForce() {
    return this instanceof InForce;
  }

  /**
   * The article is in force.
   *
   * @param summary what it says; {@code null} when the registry does not have this article
   */
  record InForce(@Nullable String summary) implements Standing {}

  /**
   * The registry has no such law; it may well be in force.
   *
   * @param meant the law whose short name or beginning of the title this is; {@code null} when none
   *     is
   */
  record UnknownLaw(@Nullable Law meant) implements Standing {}

  /** What is cited is no article: the text does not read like 第四十二条. */
  record NoArticle() implements Standing {}

  /** The law, or the article under this number, comes into force only later. */
  record NotYet(LocalDate from) implements Standing {}

  /** The law was repealed. */
  record LawRepealed(LocalDate on, @Nullable String replacedBy) implements Standing {}

  /** The content of the article was repealed; another may bear its number now. */
  record ArticleRepealed(ArticleChange change) implements Standing {}

  /**
   * The content known under this number bears another one now, and this number means something
   * else. Whoever cites it may mean either.
   */
  record Renumbered(ArticleChange change, int now) implements Standing {}

  /** The law has fewer articles. */
  record BeyondLastArticle(int last) implements Standing {}
}
