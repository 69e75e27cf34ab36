package org.heliostat.api.files;

import org.heliostat.readmodel.FileScan;

/** Looks through files while they are taken in. */
interface VirusScan {
  /** Begins with one file. */
  Look begin();

  /** One file being looked through, by one thread. */
  interface Look extends AutoCloseable {
    void write(byte[] bytes, int length);

    /**
     * What came of it.
     *
     * @throws VirusScanUnavailableException when the file could not be looked through
     */
    Finding finish();

    @Override
    void close();
  }

  /** What came of it. */
  sealed interface Finding {
    /** Nothing was found, or nobody looked. */
    record Fit(FileScan scan) implements Finding {}

    /** A virus of this name. */
    record Infected(String name) implements Finding {}
  }

  /** Where no scanner is set up. */
  VirusScan NONE =
      () ->
          new Look() {
            @Override
            public void write(byte[] bytes, int length) {
              // Nobody looks.
            }

            @Override
            public Finding finish() {
              return new Finding.Fit(FileScan.NOT_SCANNED);
            }

            @Override
            public void close() {
              // Nothing is open.
            }
          };
}
