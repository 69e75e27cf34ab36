package org.heliostat.documents;

import java.util.function.Supplier;
import org.heliostat.readmodel.DocumentNumber;
import org.heliostat.readmodel.DocumentSeries;
import org.heliostat.readmodel.ReadModel;

/**
 * Gives documents their numbers: within an agency, word and year 1, 2, 3 and so on, without a gap
 * and without a double, however many take numbers at once and wherever one of them is killed.
 *
 * <p>A series names the last owner. Whoever takes the next number first records the last owner's,
 * so a number is never lost: it stands in the series until it stands in the book. An owner is
 * looked up in the book after the series was read. If it is in neither, no number was given to it
 * up to that version of the series, and only that version is moved on.
 */
public final class Numbering {
  private final NumberBook book;
  private final Supplier<String> codes;

  /** Numbers kept in the store. */
  public static Numbering in(ReadModel readModel) {
    return new Numbering(new StoredNumberBook(readModel), VerificationCode::random);
  }

  /**
   * @param codes makes a new verification code at every call
   */
  Numbering(NumberBook book, Supplier<String> codes) {
    this.book = book;
    this.codes = codes;
  }

  /**
   * The number of an owner; the same at every call.
   *
   * @param owner must always come with the same agency, word and year
   */
  public DocumentNumber take(String owner, String agency, String word, int year) {
    var key = "%s %s %d".formatted(agency, word, year);
    while (true) {
      var series =
          book.series(key).orElse(new DocumentSeries(key, agency, word, year, 0, "", "", 0));
      var known = book.number(owner);
      if (known.isPresent()) {
        return known.get();
      }
      if (series.last() > 0) {
        var last = number(series);
        book.record(last);
        if (series.owner().equals(owner)) {
          return last;
        }
      }
      var next =
          new DocumentSeries(
              key, agency, word, year, series.last() + 1, owner, codes.get(), series.version() + 1);
      if (book.advance(next)) {
        var taken = number(next);
        book.record(taken);
        return taken;
      }
    }
  }

  private static DocumentNumber number(DocumentSeries series) {
    return new DocumentNumber(series.owner(), series.key(), series.last(), series.verification());
  }
}
