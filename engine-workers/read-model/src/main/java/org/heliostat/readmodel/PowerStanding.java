package org.heliostat.readmodel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a power may be exercised. A power that is suspended or abolished takes no new case.
 *
 * @param code of the power, also the document id
 * @param position of the last record folded in, also the document version
 * @param state what the last order made of it
 * @param since when the engine took that order in; {@code null} before any
 * @param by account name of whoever gave it; {@code null} before any
 * @param document what ordered it, with its number; {@code null} before any
 * @param runningCases what becomes of its cases; {@code null} unless abolished
 * @param order the act that was the last order; {@code null} before any
 * @param acts what was decided about orders
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record PowerStanding(
    String code,
    long position,
    State state,
    @Nullable Instant since,
    @Nullable String by,
    @Nullable String document,
    @Nullable RunningCases runningCases,
    @Nullable String order,
    List<ActEntry> acts)
    implements Judged {
  public PowerStanding {
    acts = acts == null ? List.of() : List.copyOf(acts);
  }

  /** What may be done with a power. */
  public enum State {
    /** It takes cases. */
    IN_FORCE,
    /** It takes none until it is resumed; cases that run go on as they are. */
    SUSPENDED,
    /** It takes none ever again. */
    ABOLISHED
  }

  /** What becomes of the cases of an abolished power that are not decided yet. */
  public enum RunningCases {
    /** They go on to their end. */
    CONTINUE,
    /** They end. */
    END
  }

  /** A power that no order was given about. */
  public static PowerStanding inForce(String code) {
    return new PowerStanding(code, 0, State.IN_FORCE, null, null, null, null, null, List.of());
  }
}
