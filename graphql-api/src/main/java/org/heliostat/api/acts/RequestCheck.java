package org.heliostat.api.acts;

import java.util.List;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;

/** What every act is checked for. */
public final class RequestCheck {
  private static final int LONGEST_REQUEST_ID = 100;
  private static final int LONGEST_LINE = 200;

  private RequestCheck() {}

  /** What is wrong with the id by which a request is known again. */
  public static List<No> clientRequestId(String id) {
    return isLine(id, LONGEST_REQUEST_ID)
        ? List.of()
        : List.of(
            No.field(
                RefusalCode.INPUT_INVALID,
                "clientRequestId",
                "clientRequestId 应为 1 至 %d 个可见字符。".formatted(LONGEST_REQUEST_ID),
                "clientRequestId must be 1 to %d visible characters."
                    .formatted(LONGEST_REQUEST_ID)));
  }

  /** What is wrong with one line of text that everyone may read. */
  public static List<No> line(String field, String text) {
    return isLine(text, LONGEST_LINE)
        ? List.of()
        : List.of(
            No.field(
                RefusalCode.INPUT_INVALID,
                field,
                "请填写一行文字，1 至 %d 个字。".formatted(LONGEST_LINE),
                "Give one line of text, 1 to %d characters.".formatted(LONGEST_LINE)));
  }

  private static boolean isLine(String text, int longest) {
    return !text.isBlank()
        && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }
}
