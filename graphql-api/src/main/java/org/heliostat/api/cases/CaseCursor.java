package org.heliostat.api.cases;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Problem;
import org.heliostat.readmodel.CaseDocument;
import org.jspecify.annotations.Nullable;

/**
 * How much of a case somebody has seen, as opaque text that comes back with the next subscription.
 */
public final class CaseCursor {
  /** Nothing was seen yet. */
  static final long NOTHING = -1;

  private static final char SEPARATOR = ' ';

  private CaseCursor() {}

  /** The cursor of whoever sees this. */
  public static String of(CaseDocument document) {
    var text = document.caseNo() + SEPARATOR + document.position();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * How far somebody has seen a case who comes back.
   *
   * @param after the cursor in the argument; if there is none, the last event id that the caller's
   *     stream broke off at
   * @param now the case now; if it is older than the cursor, the store was rebuilt in between, and
   *     the cursor says nothing
   * @throws Problem when it is no cursor of this case
   */
  public static long seen(@Nullable String after, Caller caller, CaseDocument now) {
    var cursor = after == null || after.isEmpty() ? caller.lastEventId() : after;
    if (cursor == null || cursor.isEmpty()) {
      return NOTHING;
    }
    var seen = position(cursor, now.caseNo());
    return seen > now.position() ? NOTHING : seen;
  }

  private static long position(String cursor, String caseNo) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(caseNo + SEPARATOR)) {
        return Long.parseLong(text.substring(caseNo.length() + 1));
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw Problem.badRequest(
        "after 不是此办件的游标；请使用上一条消息的 cursor，或不填。",
        "'after' is not a cursor of this case; use the cursor of the last message, or leave it out.");
  }
}
