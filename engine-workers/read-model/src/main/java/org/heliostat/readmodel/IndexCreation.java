package org.heliostat.readmodel;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;

/**
 * Brings each index to the shape its file states: creates what is missing, and adds to an index of
 * an earlier release the fields that have come since. Fields are only ever added.
 */
final class IndexCreation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private IndexCreation() {}

  static int createMissing(ElasticsearchClient client) throws IOException {
    int created = 0;
    for (var index : Index.ALL) {
      var shape = shape(index);
      if (!client.indices().exists(exists -> exists.index(index.name())).value()) {
        created += create(client, index, shape);
      } else {
        var fields = shape.path("mappings").toString();
        client
            .indices()
            .putMapping(put -> put.index(index.name()).withJson(new StringReader(fields)));
      }
    }
    return created;
  }

  private static JsonNode shape(Index<?> index) throws IOException {
    var file = "indices/%s.json".formatted(index.name());
    try (var json = IndexCreation.class.getResourceAsStream(file)) {
      if (json == null) {
        throw new IllegalStateException(file + " is missing from the class path");
      }
      return JSON.readTree(json);
    }
  }

  private static int create(ElasticsearchClient client, Index<?> index, JsonNode shape)
      throws IOException {
    try {
      client
          .indices()
          .create(
              create -> create.index(index.name()).withJson(new StringReader(shape.toString())));
      return 1;
    } catch (ElasticsearchException e) {
      if ("resource_already_exists_exception".equals(e.error().type())) {
        return 0;
      }
      throw e;
    }
  }
}
