package org.heliostat.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail: who did what, when. Appended, never changed. It stands in two chains: it
 * carries the hash of the entry before it on the same partition, and the hash of the one before it
 * in the same case.
 *
 * @param partition the engine partition
 * @param position position of the record that it tells of; with the partition, the document id
 * @param at when the engine wrote the record
 * @param act what happened, for instance {@code step-completed}
 * @param by account name, or {@code engine}; empty where the record does not say, at a release
 * @param caseNo empty for acts that belong to no case
 * @param powerCode the power
 * @param elementId the step; {@code null} when the act is not about one
 * @param outcome code; {@code null} when there is none
 * @param detail reference or hash that pins what was done (never personal data); may be empty
 * @param previousHash hash of the entry before, 64 zeros for the first
 * @param caseEntry counts the entries of the case from 1; 0 for acts that belong to no case
 * @param previousOfCase hash of the entry before in the case, 64 zeros for its first; {@code null}
 *     for acts that belong to no case
 * @param hash SHA-256 over all of the above, lower-case hex
 */
public record TrailDocument(
    int partition,
    long position,
    Instant at,
    String act,
    String by,
    String caseNo,
    String powerCode,
    @Nullable String elementId,
    @Nullable String outcome,
    String detail,
    String previousHash,
    long caseEntry,
    @Nullable String previousOfCase,
    String hash) {

  /** Its id in the store. */
  public static String id(int partition, long position) {
    return "%d-%d".formatted(partition, position);
  }

  /** Where the chain of its case stands after it. */
  public TrailHead headOfCase() {
    return new TrailHead(caseEntry, hash);
  }

  /** Where it stood before; {@code null} for an act that belongs to no case. */
  public @Nullable TrailHead previousHeadOfCase() {
    return previousOfCase == null ? null : new TrailHead(caseEntry - 1, previousOfCase);
  }

  /** The same entry with its hash. */
  TrailDocument sealedBy(String hash) {
    return new TrailDocument(
        partition,
        position,
        at,
        act,
        by,
        caseNo,
        powerCode,
        elementId,
        outcome,
        detail,
        previousHash,
        caseEntry,
        previousOfCase,
        hash);
  }
}
