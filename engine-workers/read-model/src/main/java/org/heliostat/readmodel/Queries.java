package org.heliostat.readmodel;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/** Filters as the store's queries; nothing is ever scored. */
final class Queries {
  private Queries() {}

  static Query of(Filter filter) {
    return Query.of(query -> query.bool(bool -> bool.filter(clause(filter))));
  }

  private static List<Query> clauses(List<Filter> filters) {
    return filters.stream().map(Queries::clause).toList();
  }

  private static Query clause(Filter filter) {
    return switch (filter) {
      case Filter.And and when and.filters().isEmpty() ->
          Query.of(query -> query.matchAll(all -> all));
      case Filter.Or or when or.filters().isEmpty() ->
          Query.of(query -> query.matchNone(none -> none));
      case Filter.And and ->
          Query.of(query -> query.bool(bool -> bool.filter(clauses(and.filters()))));
      case Filter.Or or ->
          Query.of(
              query ->
                  query.bool(bool -> bool.should(clauses(or.filters())).minimumShouldMatch("1")));
      case Filter.Not not ->
          Query.of(query -> query.bool(bool -> bool.mustNot(clause(not.filter()))));
      case Filter.In in ->
          Query.of(
              query ->
                  query.terms(
                      terms ->
                          terms
                              .field(in.field())
                              .terms(
                                  values ->
                                      values.value(
                                          in.values().stream().map(FieldValue::of).toList()))));
      case Filter.Exists exists ->
          Query.of(query -> query.exists(field -> field.field(exists.field())));
      case Filter.AtLeast least ->
          Query.of(
              query ->
                  query.range(
                      range ->
                          range.number(
                              number -> number.field(least.field()).gte((double) least.value()))));
      case Filter.Between between ->
          Query.of(
              query ->
                  query.range(
                      range ->
                          range.date(
                              date -> {
                                date.field(between.field());
                                if (between.after() != null) {
                                  date.gt(between.after().toString());
                                }
                                if (between.from() != null) {
                                  date.gte(between.from().toString());
                                }
                                if (between.before() != null) {
                                  date.lt(between.before().toString());
                                }
                                if (between.to() != null) {
                                  date.lte(between.to().toString());
                                }
                                return date;
                              })));
    };
  }
}
