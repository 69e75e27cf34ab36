package org.heliostat.platform.exporter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.ReadModel;

/** Everything that lies in the store. */
public final class StoreDump {
  private static final int PAGE = 500;

  private StoreDump() {}

  /** All documents of the indices that the exporter writes, by index, in a fixed order. */
  static Map<String, List<Object>> of(ReadModel store) {
    var dump = new LinkedHashMap<String, List<Object>>();
    for (var index :
        List.of(
            Index.CASES,
            Index.CASE_KEYS,
            Index.STEPS,
            Index.TRAIL,
            Index.POWERS,
            Index.POWER_VERSIONS)) {
      store.refresh(index);
      dump.put(index.name(), all(store, index));
    }
    return dump;
  }

  /** All documents of an index, page by page. */
  public static <T> List<Object> all(ReadModel store, Index<T> index) {
    var documents = new ArrayList<>();
    String after = null;
    while (true) {
      var page =
          store.search(index, Filter.ALL, List.of(new Order(index.idField(), false)), PAGE, after);
      page.items().forEach(item -> documents.add(item.document()));
      if (!page.hasNext()) {
        return documents;
      }
      after = page.items().getLast().cursor();
    }
  }

  /** Empties the store, so that a fold begins anew. */
  static void wipe(URI store) throws IOException, InterruptedException {
    for (var index : Index.ALL) {
      send(store, "DELETE", "/" + index.name(), "");
    }
  }

  static int send(URI store, String method, String path, String body)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(store.resolve(path))
                  .header("Content-Type", "application/json")
                  .method(method, HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
