package org.heliostat.readmodel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hash chain of the trail: how entries are linked, and how a changed one is found. */
public final class TrailChain {
  /** What the first entry of a partition carries as the hash before it. */
  public static final String START = "0".repeat(64);

  private TrailChain() {}

  /**
   * What is told by an entry, before it is linked to the one before.
   *
   * @see TrailDocument for the meaning of each part
   */
  public record Content(
      int partition,
      long position,
      Instant at,
      String act,
      String by,
      String caseNo,
      String powerCode,
      @Nullable String elementId,
      @Nullable String outcome,
      String detail) {}

  /** The entry that follows the one with the hash given. */
  public static TrailDocument link(String previousHash, Content content) {
    return new TrailDocument(
        content.partition(),
        content.position(),
        content.at(),
        content.act(),
        content.by(),
        content.caseNo(),
        content.powerCode(),
        content.elementId(),
        content.outcome(),
        content.detail(),
        previousHash,
        hash(previousHash, content));
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
      if (!entry.previousHash().equals(expected)
          || !entry.hash().equals(hash(expected, contentOf(entry)))) {
        return Optional.of(entry);
      }
      expected = entry.hash();
    }
    return Optional.empty();
  }

  private static Content contentOf(TrailDocument entry) {
    return new Content(
        entry.partition(),
        entry.position(),
        entry.at(),
        entry.act(),
        entry.by(),
        entry.caseNo(),
        entry.powerCode(),
        entry.elementId(),
        entry.outcome(),
        entry.detail());
  }

  private static String hash(String previousHash, Content content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part :
          new @Nullable Object[] {
            previousHash,
            content.partition(),
            content.position(),
            content.at(),
            content.act(),
            content.by(),
            content.caseNo(),
            content.powerCode(),
            content.elementId(),
            content.outcome(),
            content.detail()
          }) {
        add(digest, part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Each part is preceded by its length, so that no two contents give the same bytes. */
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
