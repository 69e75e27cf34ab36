package org.heliostat.readmodel;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Creates each index from its file, once. */
final class IndexCreation {
  private IndexCreation() {}

  static int createMissing(ElasticsearchClient client) throws IOException {
    int created = 0;
    for (var index : Index.ALL) {
      if (!client.indices().exists(exists -> exists.index(index.name())).value()) {
        created += create(client, index);
      }
    }
    return created;
  }

  private static int create(ElasticsearchClient client, Index<?> index) throws IOException {
    var file = "indices/%s.json".formatted(index.name());
    try (var json = IndexCreation.class.getResourceAsStream(file)) {
      if (json == null) {
        throw new UncheckedIOException(new IOException(file + " is missing from the class path"));
      }
      client.indices().create(create -> create.index(index.name()).withJson(json));
      return 1;
    } catch (ElasticsearchException e) {
      if ("resource_already_exists_exception".equals(e.error().type())) {
        return 0;
      }
      throw e;
    }
  }
}
