package org.heliostat.readmodel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account lets another do the steps of one of its posts for a time. Both count as having done
 * what is done that way.
 *
 * @param delegationId the document id
 * @param position of the last record folded in
 * @param principal account that lets
 * @param deputy account that is let
 * @param agency agency of the principal; a deputy of another one may do nothing with it
 * @param visibleTo codes of every agency that may see it
 * @param post code of the post
 * @param start when it begins
 * @param end when it is over
 * @param document what it rests on, in one line that everyone inside may read
 * @param grantedAt when it was given
 * @param revokedAt when it was taken back; {@code null} when it was not
 * @param acts what was decided about orders
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record DelegationDocument(
    String delegationId,
    long position,
    String principal,
    String deputy,
    String agency,
    List<String> visibleTo,
    String post,
    Instant start,
    Instant end,
    String document,
    Instant grantedAt,
    @Nullable Instant revokedAt,
    List<ActEntry> acts)
    implements Judged {
  public DelegationDocument {
    visibleTo = visibleTo == null ? List.of() : List.copyOf(visibleTo);
    acts = acts == null ? List.of() : List.copyOf(acts);
  }

  /** Whether it holds at a moment. */
  public boolean holdsAt(Instant now) {
    return revokedAt == null && !now.isBefore(start) && now.isBefore(end);
  }
}
