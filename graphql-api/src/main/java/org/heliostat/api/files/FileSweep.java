package org.heliostat.api.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.heliostat.objects.ObjectStore;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.MaterialEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes files that no case took within two days. Looks at those alone: a file that a case has is
 * never looked at again, however many there are. Several instances may sweep at once.
 */
final class FileSweep {
  static final Duration KEPT_LOOSE = Duration.ofHours(48);
  private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);

  private final FileRegister register;
  private final ObjectStore objects;
  private final Clock clock;

  FileSweep(FileRegister register, ObjectStore objects, Clock clock) {
    this.register = register;
    this.objects = objects;
    this.clock = clock;
  }

  /**
   * Sweeps once.
   *
   * @return how many files were removed
   */
  int run() {
    var before = clock.instant().minus(KEPT_LOOSE);
    int removed = 0;
    @Nullable String cursor = null;
    boolean more = true;
    while (more) {
      var page = register.notAttached(before, cursor);
      for (var item : page.items()) {
        removed += sweep(item.document(), before) ? 1 : 0;
        cursor = item.cursor();
      }
      more = page.hasNext();
    }
    objects.discardUnfinished(before);
    if (removed > 0) {
      LOG.info("{} files that no case took were removed", removed);
    }
    return removed;
  }

  private boolean sweep(FileDocument file, Instant before) {
    return switch (file.state()) {
      case ATTACHED -> false;
      case LOOSE -> discard(file);
      case CLAIMED -> {
        var claimedAt = file.claimedAt();
        if (claimedAt != null && !claimedAt.isBefore(before)) {
          yield false;
        }
        var caseNo = file.caseNo();
        if (caseNo != null
            && register.caseOf(caseNo).filter(it -> has(it, file.fileId())).isPresent()) {
          // The act went through, and whoever did it never got round to saying so.
          register.enter(file.attachedTo(caseNo));
          yield false;
        }
        yield discard(file);
      }
      case DISCARDED -> remove(file);
    };
  }

  static boolean has(CaseDocument document, String fileId) {
    return Stream.concat(
            document.materials().stream().map(MaterialEntry::fileId),
            document.evidence().stream().map(EvidenceEntry::fileId))
        .anyMatch(fileId::equals);
  }

  /** Only if nobody has claimed it since it was looked at. */
  private boolean discard(FileDocument file) {
    return register.enter(file.discarded()) && remove(file);
  }

  private boolean remove(FileDocument file) {
    objects.delete(file.fileId());
    register.strike(file.fileId());
    return true;
  }
}
