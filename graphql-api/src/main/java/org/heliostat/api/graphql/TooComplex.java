package org.heliostat.api.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import java.util.List;

/** The end of a query that asks for too much. */
final class TooComplex {
  private TooComplex() {}

  /** In both languages: the limits are checked before anyone's language is known to them. */
  static AbortExecutionException abort(String chinese, String english) {
    GraphQLError error =
        GraphqlErrorBuilder.newError()
            .message("%s", chinese + " / " + english)
            .errorType(Problem.Kind.TOO_COMPLEX)
            .build();
    return new AbortExecutionException(List.of(error));
  }
}
