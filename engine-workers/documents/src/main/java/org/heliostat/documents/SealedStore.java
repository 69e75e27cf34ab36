package org.heliostat.documents;

import java.util.Optional;
import org.heliostat.papers.Sealer;

/** Seals files under their keys before they are kept anywhere: documents name people. */
record SealedStore(DocumentStore store, Sealer sealer) implements DocumentStore {
  @Override
  public void keepOnce(String key, byte[] content) {
    store.keepOnce(key, sealer.seal(key, content));
  }

  @Override
  public Optional<byte[]> open(String key) {
    return store.open(key).map(content -> sealer.open(key, content));
  }
}
