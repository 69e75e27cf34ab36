package org.heliostat.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment did to the number of an article.
 *
 * @param article the number it had before
 * @param on the day the amendment came into force
 * @param now the number its content has since; {@code null} when the content was repealed
 * @param summary what the content is about
 */
public record ArticleChange(int article, LocalDate on, @Nullable Integer now, String summary) {}
