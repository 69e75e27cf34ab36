package org.heliostat.api.graphql;

import graphql.language.Field;
import graphql.language.OperationDefinition;

/** Tells queries that ask about the schema and about nothing else. */
final class Introspection {
  private Introspection() {}

  static boolean alone(OperationDefinition operation) {
    return operation.getSelectionSet().getSelections().stream()
        .allMatch(
            selection -> selection instanceof Field field && field.getName().startsWith("__"));
  }
}
