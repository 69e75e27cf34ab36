package org.heliostat.exporter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.Write;

/** Documents that wait to be written, one for each id however often it changed. */
final class PendingWrites {
  private final ReadModel store;
  private final Map<Index<?>, Map<String, Write<?>>> writes = new LinkedHashMap<>();
  private int size;

  PendingWrites(ReadModel store) {
    this.store = store;
  }

  int size() {
    return size;
  }

  /** The document as it will be written, if it waits. */
  <T> Optional<T> document(Index<T> index, String id) {
    return Optional.ofNullable(writes.getOrDefault(index, Map.of()).get(id))
        .map(write -> index.type().cast(write.document()));
  }

  <T> void versioned(Index<T> index, String id, T document, long version) {
    put(new Write.Versioned<>(index, id, document, version));
  }

  <T> void once(Index<T> index, String id, T document) {
    put(new Write.Once<>(index, id, document));
  }

  private void put(Write<?> write) {
    var ofIndex = writes.computeIfAbsent(write.index(), index -> new LinkedHashMap<>());
    // What changed last comes last, so that positions rise from write to write.
    if (ofIndex.remove(write.id()) == null) {
      size++;
    }
    ofIndex.put(write.id(), write);
  }

  /** Writes everything; what fails waits on. Whoever sees a case finds the rest written already. */
  void flush() {
    var cases = List.copyOf(writes.getOrDefault(Index.CASES, Map.of()).values());
    var others = new ArrayList<Write<?>>();
    writes.forEach(
        (index, ofIndex) -> {
          if (index != Index.CASES) {
            others.addAll(ofIndex.values());
          }
        });
    store.write(others);
    for (var rarelyWritten : List.of(Index.POWERS, Index.DELEGATIONS)) {
      if (writes.containsKey(rarelyWritten)) {
        store.refresh(rarelyWritten);
      }
    }
    store.write(cases);
    writes.clear();
    size = 0;
  }
}
