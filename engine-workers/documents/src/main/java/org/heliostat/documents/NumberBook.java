package org.heliostat.documents;

import java.util.Optional;
import org.heliostat.readmodel.DocumentNumber;
import org.heliostat.readmodel.DocumentSeries;

/** Where numbers are kept. What one call has stored, every later call sees. */
interface NumberBook {
  Optional<DocumentSeries> series(String key);

  Optional<DocumentNumber> number(String owner);

  /** Records a number; if its owner has one recorded, nothing happens. */
  void record(DocumentNumber number);

  /**
   * Moves a series on.
   *
   * @return whether it was moved: {@code false} when it has this version already
   */
  boolean advance(DocumentSeries next);
}
