package org.heliostat.documents;

import java.util.List;
import java.util.Optional;
import org.heliostat.readmodel.DocumentNumber;
import org.heliostat.readmodel.DocumentSeries;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.Write;

/** Keeps numbers in the store, which reads and writes single documents in real time. */
record StoredNumberBook(ReadModel readModel) implements NumberBook {
  @Override
  public Optional<DocumentSeries> series(String key) {
    return readModel.get(Index.DOCUMENT_SERIES, key);
  }

  @Override
  public Optional<DocumentNumber> number(String owner) {
    return readModel.get(Index.DOCUMENT_NUMBERS, owner);
  }

  @Override
  public void record(DocumentNumber number) {
    readModel.write(List.of(new Write.Once<>(Index.DOCUMENT_NUMBERS, number.owner(), number)));
  }

  @Override
  public boolean advance(DocumentSeries next) {
    return readModel.replace(Index.DOCUMENT_SERIES, next.key(), next, next.version());
  }
}
