package org.heliostat.readmodel;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts documents by several fields in one search. */
record GroupSearch(Index<?> index, Filter filter, List<Grouping> by, Filter part, int most) {
  private static final String GROUPS = "groups";
  private static final String PART = "part";

  List<Group> groups(ElasticsearchClient client) throws IOException {
    var answer =
        client.search(
            search ->
                search
                    .index(index.name())
                    .query(Queries.of(filter))
                    .size(0)
                    .trackTotalHits(track -> track.enabled(false))
                    .aggregations(
                        GROUPS,
                        groups ->
                            groups
                                .composite(all -> all.sources(sources()).size(most + 1))
                                .aggregations(PART, inner -> inner.filter(Queries.of(part)))),
            Void.class);
    return named(answer.aggregations(), GROUPS).composite().buckets().array().stream()
        .map(this::group)
        .toList();
  }

  private List<Map<String, CompositeAggregationSource>> sources() {
    var sources = new ArrayList<Map<String, CompositeAggregationSource>>();
    for (var grouping : by) {
      sources.add(Map.of(grouping.field(), source(grouping)));
    }
    return sources;
  }

  private static CompositeAggregationSource source(Grouping grouping) {
    return CompositeAggregationSource.of(
        source ->
            switch (grouping) {
              case Grouping.Value value ->
                  source.terms(terms -> terms.field(value.field()).missingBucket(true));
              case Grouping.Month month ->
                  source.dateHistogram(
                      dates ->
                          dates
                              .field(month.field())
                              .calendarInterval(interval -> interval.time("month"))
                              .timeZone(month.zone().getId())
                              .format("yyyy-MM"));
            });
  }

  private Group group(CompositeBucket bucket) {
    var values = new ArrayList<@Nullable String>();
    by.forEach(grouping -> values.add(text(bucket.key().get(grouping.field()))));
    return new Group(
        values, bucket.docCount(), named(bucket.aggregations(), PART).filter().docCount());
  }

  private static Aggregate named(Map<String, Aggregate> aggregations, String name) {
    var asked = aggregations.get(name);
    if (asked == null) {
      throw new StoreUnavailableException("the store left '%s' out".formatted(name));
    }
    return asked;
  }

  private static @Nullable String text(@Nullable FieldValue value) {
    return value == null || value.isNull() ? null : value._toJsonString();
  }
}
