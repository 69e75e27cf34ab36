package org.heliostat.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.heliostat.dossier.Problem.Kind;
import org.heliostat.trail.TrailChain;
import org.heliostat.trail.TrailDocument;
import org.jspecify.annotations.Nullable;

/** Follows the chain of one case. Its entries are counted, so that each gap has a number. */
final class TrailCheck {
  private static final int LONGEST_LINE = 1 << 16;
  private static final int MOST_ENTRIES = 100_000;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** What the last entry of a case that has ended tells of. */
  private static final Set<String> ENDS = Set.of("case-finished", "case-terminated");

  private final Index index;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Long, String> found = new HashMap<>();
  private final Set<String> recorded = new HashSet<>();
  private @Nullable TrailDocument last;
  private long highest;
  private int lines;
  private boolean tooLong;

  TrailCheck(Index index) {
    this.index = index;
  }

  /** Whether an entry that is whole records this hash of a file. */
  boolean records(String sha256) {
    return recorded.contains(sha256);
  }

  /** Reads entries until the end, or until it is no trail any more. */
  void read(InputStream in) throws IOException {
    var line = new byte[LONGEST_LINE];
    int length = 0;
    var buffer = new byte[8_192];
    for (int read = in.read(buffer); read >= 0 && !tooLong; read = in.read(buffer)) {
      for (int i = 0; i < read && !tooLong; i++) {
        if (buffer[i] == '\n') {
          entry(new String(line, 0, length, StandardCharsets.UTF_8));
          length = 0;
        } else if (length == LONGEST_LINE) {
          tooLong = true;
        } else {
          line[length++] = buffer[i];
        }
      }
    }
    if (length > 0) {
      entry(new String(line, 0, length, StandardCharsets.UTF_8));
    }
  }

  private void entry(String line) {
    lines++;
    tooLong |= lines >= MOST_ENTRIES;
    var entry = parsed(line);
    if (entry == null || !TrailChain.isWhole(entry)) {
      problem(
          Kind.ENTRY_ALTERED, entry == null || entry.caseEntry() <= 0 ? lines : entry.caseEntry());
      if (entry != null) {
        found.putIfAbsent(entry.caseEntry(), "");
        highest = Math.max(highest, entry.caseEntry());
      }
      last = null;
      return;
    }
    place(entry);
    for (var hash = HASH.matcher(entry.detail()); hash.find(); ) {
      recorded.add(hash.group());
    }
  }

  private static @Nullable TrailDocument parsed(String line) {
    try {
      var entry = Json.read(line, TrailDocument.class);
      return isFilledIn(entry) ? entry : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** What Jackson has read may lack anything, whatever the types say. */
  private static boolean isFilledIn(@Nullable TrailDocument entry) {
    return entry != null
        && entry.at() != null
        && entry.act() != null
        && entry.by() != null
        && entry.caseNo() != null
        && entry.powerCode() != null
        && entry.detail() != null
        && entry.previousHash() != null
        && entry.hash() != null;
  }

  private void place(TrailDocument entry) {
    long number = entry.caseEntry();
    if (!entry.caseNo().equals(index.caseNo())
        || number < 1
        || number > index.trail().entries()
        || found.putIfAbsent(number, entry.hash()) != null) {
      problem(Kind.ENTRY_ADDED, number);
      return;
    }
    var before = last;
    if (number < highest) {
      problem(Kind.ENTRY_MOVED, number);
    } else if (!follows(entry, before)) {
      problem(Kind.ENTRY_UNLINKED, number);
    }
    highest = Math.max(highest, number);
    last = entry;
  }

  /** Of what lies apart, or next to an altered entry, nothing can be said. */
  private static boolean follows(TrailDocument entry, @Nullable TrailDocument before) {
    if (entry.caseEntry() == 1) {
      return TrailChain.START.equals(entry.previousOfCase());
    }
    return before == null
        || before.caseEntry() != entry.caseEntry() - 1
        || before.hash().equals(entry.previousOfCase())
            && before.partition() == entry.partition()
            && before.position() < entry.position();
  }

  private void problem(Kind kind, long number) {
    problems.add(new Problem(kind, Layout.TRAIL + ":" + number));
  }

  List<Problem> problems() {
    var all = new ArrayList<>(problems);
    long told = 0;
    for (long number = 1; number <= index.trail().entries() && told < MOST_ENTRIES; number++) {
      if (!found.containsKey(number)) {
        all.add(new Problem(Kind.ENTRY_REMOVED, Layout.TRAIL + ":" + number));
        told++;
      }
    }
    var head = found.get(index.trail().entries());
    if (head != null && !head.isEmpty() && !head.equals(index.trail().hash())) {
      all.add(new Problem(Kind.TRAIL_HEAD_DIFFERS, Layout.TRAIL + ":" + index.trail().entries()));
    }
    if (all.isEmpty() && (last == null || !ENDS.contains(last.act()))) {
      all.add(new Problem(Kind.TRAIL_WITHOUT_END, Layout.TRAIL));
    }
    return all;
  }
}
