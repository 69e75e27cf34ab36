package org.heliostat.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checking a dossier found.
 *
 * @param index as the archive has it
 * @param sha256 over the index: what the platform shows as the dossier's
 * @param signature what became of it
 * @param fingerprint of the key that the archive carries; {@code null} when it carries none
 * @param problems in the order of the list of contents, then of the trail; empty when all is right
 */
public record Report(
    Index index,
    String sha256,
    SignatureState signature,
    @Nullable String fingerprint,
    List<Problem> problems) {
  /** What became of the signature. */
  public enum SignatureState {
    /** Made with the key that was given. */
    VALID,
    /** It fits the key in the archive; whose key that is was not checked. */
    NOT_CHECKED,
    /** It fits no key, or another than the one given, or is missing. */
    WRONG
  }

  public Report {
    problems = List.copyOf(problems);
  }

  /** What the index calls the dossier, as it may be printed. */
  public String name() {
    return Printable.of("%s %s".formatted(index.caseNo(), index.title()));
  }

  /** Whether everything is as it was filed. */
  public boolean isWhole() {
    return problems.isEmpty();
  }
}
