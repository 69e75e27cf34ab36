package org.heliostat.api.graphql;

import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** An answer that consists of one problem. */
final class Refused {
  private Refused() {}

  static Mono<WebGraphQlResponse> answer(
      WebGraphQlRequest request, Problem problem, Caller caller) {
    var error =
        GraphqlErrorBuilder.newError()
            .message("%s", problem.message(caller.language()))
            .errorType(problem.kind())
            .build();
    return Mono.fromCallable(
        () ->
            new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(
                    request.toExecutionInput(),
                    ExecutionResultImpl.newExecutionResult().addError(error).build())));
  }
}
