package org.heliostat.papers;

import java.util.Optional;

/**
 * By which cases on the same party find each other without anybody knowing the party: a digest of
 * its number under a secret key, so that trying all numbers leads nowhere without the key. Names
 * make no mark: many people share one, and one firm is written in many ways.
 */
public final class PartyMark {
  private PartyMark() {}

  /**
   * The mark of a party.
   *
   * @return empty when its number is not known
   */
  public static Optional<String> of(Applicant party, Derivation derivation) {
    return party.identityNo().isEmpty()
        ? Optional.empty()
        : Optional.of(derivation.hex("party", party.identityNo()));
  }
}
