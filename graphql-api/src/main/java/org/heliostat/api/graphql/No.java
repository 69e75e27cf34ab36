package org.heliostat.api.graphql;

import org.heliostat.identity.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An expected no, before its language is known.
 *
 * @param code stable
 * @param field path of the argument at fault; {@code null} when none is
 * @param chinese why, and what to do
 * @param english the same
 * @param legalGround the article it rests on, as cited; {@code null} when there is none
 */
public record No(
    RefusalCode code,
    @Nullable String field,
    String chinese,
    String english,
    @Nullable String legalGround) {
  /** Without field and article. */
  public static No because(RefusalCode code, String chinese, String english) {
    return new No(code, null, chinese, english, null);
  }

  /** About one argument. */
  public static No field(RefusalCode code, String field, String chinese, String english) {
    return new No(code, field, chinese, english, null);
  }

  /** What {@link org.heliostat.identity.Rights} decided; {@code null} for a yes. */
  public static @Nullable No unless(Decision decision) {
    return decision instanceof Decision.Refused refused
        ? new No(
            RefusalCode.NOT_ENTITLED,
            null,
            refused.message(),
            refused.messageEnglish(),
            refused.legalGround())
        : null;
  }

  /** With the article that it rests on. */
  public No on(String ground) {
    return new No(code, field, chinese, english, ground);
  }

  /** As it is shown. */
  public Refusal in(Language language) {
    return new Refusal(code, field, language.pick(chinese, english), legalGround);
  }
}
