package org.heliostat.api.files;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * The part of a file that is asked for (RFC 9110, section 14), as players of sound and video do.
 *
 * @param from the first byte
 * @param length how many
 * @param whole whether that is all of it
 */
record ByteRange(long from, long length, boolean whole) {
  /**
   * What is asked for.
   *
   * @param header {@code Range}; one that is absent, malformed or asks for several parts asks for
   *     all of it
   * @param size of the file
   * @return empty when nothing of it lies within the file
   */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    var all = Optional.of(new ByteRange(0, size, true));
    if (header == null) {
      return all;
    }
    try {
      var ranges = HttpRange.parseRanges(header);
      if (ranges.size() != 1) {
        return all;
      }
      long from = ranges.getFirst().getRangeStart(size);
      long to = ranges.getFirst().getRangeEnd(size);
      return from < size && from <= to
          ? Optional.of(new ByteRange(from, to - from + 1, false))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return all;
    }
  }

  /** As the header {@code Content-Range} says it. */
  String inWords(long size) {
    return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
  }
}
