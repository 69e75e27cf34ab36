package org.heliostat.api.files;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.FileState;

/** Hands uploaded files to cases. A file belongs to one case and stays with it. */
public final class FileDesk {
  private static final int TRIES = 5;

  /** Far from the moment at which a claim that came to nothing is swept. */
  private static final Duration CLAIM_IS_NEW = Duration.ofHours(1);

  private final FileRegister register;
  private final Clock clock;

  FileDesk(FileRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** The files that an account wants to attach, of those named that it uploaded itself. */
  public Hand hand(HeliostatUser user, Collection<String> fileIds) {
    var own = new HashMap<>(register.find(fileIds));
    own.values()
        .removeIf(
            file ->
                !file.uploadedBy().equals(user.username()) || file.state() == FileState.DISCARDED);
    return new Hand(own);
  }

  /** Whether a file may go to this case. */
  public static boolean isFreeFor(String caseNo, FileDocument file) {
    return switch (file.state()) {
      case LOOSE -> true;
      case CLAIMED, ATTACHED -> caseNo.equals(file.caseNo());
      case DISCARDED -> false;
    };
  }

  /** The files of one act, until it is known what came of it. */
  public final class Hand {
    private final Map<String, FileDocument> own;
    private final List<FileDocument> claimed = new ArrayList<>();

    private Hand(Map<String, FileDocument> own) {
      this.own = own;
    }

    /** One of the files; empty when it is unknown or somebody else's, which is told alike. */
    public Optional<FileDocument> file(String fileId) {
      return Optional.ofNullable(own.get(fileId));
    }

    /**
     * Keeps the files for a case, so that nobody removes them while the engine decides.
     *
     * @return whether all of them could be kept; {@code false} when somebody else was faster
     */
    public boolean claim(String caseNo) {
      for (var file : own.values()) {
        var kept = change(file, now -> claimed(now, caseNo));
        if (kept.isEmpty()) {
          release();
          return false;
        }
        claimed.add(kept.get());
      }
      return true;
    }

    private Optional<FileDocument> claimed(FileDocument file, String caseNo) {
      if (!isFreeFor(caseNo, file)) {
        return Optional.empty();
      }
      return Optional.of(isKept(file) ? file : file.claimedFor(caseNo, clock.instant()));
    }

    /** Of ten equal requests at once one claims the file, and all of them have it. */
    private boolean isKept(FileDocument file) {
      var claimedAt = file.claimedAt();
      return file.state() == FileState.ATTACHED
          || (file.state() == FileState.CLAIMED
              && claimedAt != null
              && claimedAt.isAfter(clock.instant().minus(CLAIM_IS_NEW)));
    }

    /** The case has them now. */
    public void attachedTo(String caseNo) {
      settle(file -> file.state() == FileState.ATTACHED ? file : file.attachedTo(caseNo));
    }

    /** The case did not take them. */
    public void release() {
      settle(file -> file.state() == FileState.CLAIMED ? file.released() : file);
    }

    private void settle(UnaryOperator<FileDocument> change) {
      claimed.forEach(file -> change(file, now -> Optional.of(change.apply(now))));
      claimed.clear();
    }
  }

  /**
   * Changes a file, anew when somebody else changed it meanwhile.
   *
   * @param known the file as it was seen last
   * @return the file as it is now; empty when the change was not possible
   */
  private Optional<FileDocument> change(
      FileDocument known, Function<FileDocument, Optional<FileDocument>> change) {
    var now = Optional.of(known);
    for (int i = 0; i < TRIES && now.isPresent(); i++) {
      var next = now.flatMap(change);
      if (next.isEmpty() || next.equals(now) || register.enter(next.get())) {
        return next;
      }
      now = register.find(known.fileId());
    }
    return Optional.empty();
  }
}
