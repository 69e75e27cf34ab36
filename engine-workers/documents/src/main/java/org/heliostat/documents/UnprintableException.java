package org.heliostat.documents;

/**
 * A document has characters that none of the fonts can print. Which ones is not told: they may be
 * part of a name.
 */
public final class UnprintableException extends RuntimeException {
  UnprintableException(int characters) {
    super(
        ("%d character(s) are in no font; install a larger Chinese font and name it in"
                + " heliostat.documents.fonts")
            .formatted(characters));
  }
}
