package org.heliostat.readmodel;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search for one page of a list; asks for one document more, to know whether there is one. */
record PageSearch<T>(Index<T> index, SearchRequest request, int first, boolean continued) {
  private static final int BAD_REQUEST = 400;

  /** Any text: searches with the same one go to the same copy while there is one. */
  private static final String ONE_COPY = "followers";

  static <T> PageSearch<T> of(
      Index<T> index, Filter filter, List<Order> orders, int first, @Nullable String after) {
    return of(index, filter, orders, first, after, null);
  }

  /** The first page, from one and the same copy of the index every time. */
  static <T> PageSearch<T> inOneCopy(Index<T> index, Filter filter, List<Order> orders, int first) {
    return of(index, filter, orders, first, null, ONE_COPY);
  }

  private static <T> PageSearch<T> of(
      Index<T> index,
      Filter filter,
      List<Order> orders,
      int first,
      @Nullable String after,
      @Nullable String preference) {
    var sorts = new ArrayList<>(orders);
    sorts.add(new Order(index.idField(), false));
    var request =
        new SearchRequest.Builder()
            .index(index.name())
            .query(Queries.of(filter))
            .preference(preference)
            .size(first + 1)
            .trackTotalHits(track -> track.enabled(false));
    for (var order : sorts) {
      request.sort(
          sort ->
              sort.field(
                  field ->
                      field
                          .field(order.field())
                          .order(order.descending() ? SortOrder.Desc : SortOrder.Asc)));
    }
    if (after != null) {
      request.searchAfter(Cursor.decode(after, sorts.size()));
    }
    return new PageSearch<>(index, request.build(), first, after != null);
  }

  Page<T> page(ElasticsearchClient client) throws IOException {
    var hits = hits(client);
    return new Page<>(
        hits.stream().limit(first).map(PageSearch::item).toList(), hits.size() > first);
  }

  private List<Hit<T>> hits(ElasticsearchClient client) throws IOException {
    try {
      return client.search(request, index.type()).hits().hits();
    } catch (ElasticsearchException e) {
      if (continued && e.status() == BAD_REQUEST) {
        throw new IllegalArgumentException("'after' is not a cursor of this list", e);
      }
      throw e;
    }
  }

  private static <T> Page.Item<T> item(Hit<T> hit) {
    var source = hit.source();
    if (source == null) {
      throw new StoreUnavailableException("document %s has no source".formatted(hit.id()));
    }
    return new Page.Item<>(source, Cursor.encode(hit.sort()));
  }
}
