package org.heliostat.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hash chains of the trail: how entries are linked, and how a changed one is found. */
public final class TrailChain {
  /** What the first entry of a partition carries as the hash before it. */
  public static final String START = "0".repeat(64);

  private TrailChain() {}

  /**
   * The entry that follows the one with the hash given; its parts are those of the document.
   *
   * @param ofCase where the chain of its case stands; {@code null} for an act that belongs to none
   */
  public static TrailDocument link(
      String previousHash,
      @Nullable TrailHead ofCase,
      int partition,
      long position,
      Instant at,
      String act,
      String by,
      String caseNo,
      String powerCode,
      @Nullable String elementId,
      @Nullable String outcome,
      String detail) {
    var unsealed =
        new TrailDocument(
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
            ofCase == null ? 0 : ofCase.entries() + 1,
            ofCase == null ? null : ofCase.hash(),
            "");
    return unsealed.sealedBy(hash(unsealed));
  }

  /**
   * Follows the chain of one partition.
   *
   * @param previousHash hash of the entry before the first one given, {@link #START} for a whole
   *     partition
   * @param entries in the order of their positions
   * @return the first entry that was altered, or before which one was removed or put in; empty when
   *     the chain is whole
   */
  public static Optional<TrailDocument> firstBreak(
      String previousHash, List<TrailDocument> entries) {
    var expected = previousHash;
    for (var entry : entries) {
      if (!entry.previousHash().equals(expected) || !isWhole(entry)) {
        return Optional.of(entry);
      }
      expected = entry.hash();
    }
    return Optional.empty();
  }

  /** Whether an entry has the hash of what it says. */
  public static boolean isWhole(TrailDocument entry) {
    return entry.hash().equals(hash(entry));
  }

  private static String hash(TrailDocument entry) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part :
          new @Nullable Object[] {
            entry.previousHash(),
            entry.partition(),
            entry.position(),
            entry.at(),
            entry.act(),
            entry.by(),
            entry.caseNo(),
            entry.powerCode(),
            entry.elementId(),
            entry.outcome(),
            entry.detail()
          }) {
        add(digest, part);
      }
      if (entry.caseEntry() != 0 || entry.previousOfCase() != null) {
        add(digest, entry.caseEntry());
        add(digest, entry.previousOfCase());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Each part is preceded by its length, so that no two entries give the same bytes. */
  private static void add(MessageDigest digest, @Nullable Object part) {
    if (part == null) {
      digest.update("-;".getBytes(StandardCharsets.UTF_8));
      return;
    }
    var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
