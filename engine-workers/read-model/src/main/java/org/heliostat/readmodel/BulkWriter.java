package org.heliostat.readmodel;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.util.List;
import org.elasticsearch.client.ResponseException;

/** Sends writes and tells harmless conflicts from failures. */
final class BulkWriter {
  private static final int CONFLICT = 409;

  private BulkWriter() {}

  static int write(ElasticsearchClient client, List<Write<?>> writes) throws IOException {
    var request = new BulkRequest.Builder();
    writes.forEach(write -> request.operations(operation(write)));
    var response = client.bulk(request.build());
    for (var item : response.items()) {
      if (item.error() != null && item.status() != CONFLICT) {
        throw new StoreUnavailableException(
            "document %s of index %s was not written: %s"
                .formatted(item.id(), item.index(), item.error().reason()));
      }
    }
    return writes.size();
  }

  private static BulkOperation operation(Write<?> write) {
    return switch (write) {
      case Write.Versioned<?> versioned ->
          BulkOperation.of(
              bulk ->
                  bulk.index(
                      index ->
                          index
                              .index(versioned.index().name())
                              .id(versioned.id())
                              .versionType(VersionType.ExternalGte)
                              .version(versioned.version())
                              .document(versioned.document())));
      case Write.Once<?> once ->
          BulkOperation.of(
              bulk ->
                  bulk.create(
                      create ->
                          create
                              .index(once.index().name())
                              .id(once.id())
                              .document(once.document())));
    };
  }

  static <T> boolean replace(
      ElasticsearchClient client, Index<T> index, String id, T document, long version)
      throws IOException {
    try {
      client.index(
          request ->
              request
                  .index(index.name())
                  .id(id)
                  .versionType(VersionType.External)
                  .version(version)
                  .document(document));
      return true;
    } catch (ElasticsearchException e) {
      if (e.status() == CONFLICT) {
        return false;
      }
      throw e;
    } catch (ResponseException e) {
      // The client does not always make its own exception of an answer.
      if (e.getResponse().getStatusLine().getStatusCode() == CONFLICT) {
        return false;
      }
      throw e;
    }
  }
}
