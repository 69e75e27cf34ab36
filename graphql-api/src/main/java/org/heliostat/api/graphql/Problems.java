package org.heliostat.api.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.heliostat.engine.EngineRefusedException;
import org.heliostat.engine.EngineUnavailableException;
import org.heliostat.identity.IdentityUnavailableException;
import org.heliostat.objects.ObjectsUnavailableException;
import org.heliostat.readmodel.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/** Turns whatever was thrown into an error that tells what to do and nothing of the inside. */
final class Problems implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @Override
  public Mono<List<GraphQLError>> resolveException(
      Throwable thrown, DataFetchingEnvironment environment) {
    var problem = problem(thrown);
    var error =
        GraphqlErrorBuilder.newError(environment)
            .message("%s", problem.message(Caller.language(environment.getGraphQlContext())))
            .errorType(problem.kind())
            .build();
    return Mono.just(List.of(error));
  }

  @Override
  public Mono<List<GraphQLError>> resolveException(Throwable thrown) {
    var problem = problem(thrown);
    var error =
        GraphqlErrorBuilder.newError()
            .message("%s", problem.message())
            .errorType(problem.kind())
            .build();
    return Mono.just(List.of(error));
  }

  static Problem problem(Throwable thrown) {
    return switch (thrown) {
      case Problem problem -> problem;
      case CompletionException e when e.getCause() != null -> problem(e.getCause());
      case ExecutionException e when e.getCause() != null -> problem(e.getCause());
      case StoreUnavailableException e -> unavailable(e, "查询库", "the store");
      case ObjectsUnavailableException e -> unavailable(e, "文件库", "the object store");
      case EngineUnavailableException e -> unavailable(e, "流程引擎", "the process engine");
      case IdentityUnavailableException e -> unavailable(e, "身份认证服务", "the identity service");
      case EngineRefusedException e -> internal(e);
      case BindException e ->
          Problem.badRequest(
              "输入的参数格式不正确，请核对后重试。", "An argument has the wrong form; correct it and try again.");
      default -> internal(thrown);
    };
  }

  private static Problem unavailable(RuntimeException e, String chinese, String english) {
    LOG.warn("{} did not answer: {}", english, e.getMessage());
    return new Problem(
        Problem.Kind.SERVICE_UNAVAILABLE,
        chinese + "暂时无法响应，请稍后重试；如持续出现，请联系系统管理员。",
        "At present %s does not answer. Try again shortly; if it stays so, tell the system administrator."
            .formatted(english));
  }

  private static Problem internal(Throwable thrown) {
    LOG.error("a query failed", thrown);
    return new Problem(
        Problem.Kind.INTERNAL_ERROR,
        "系统内部错误，已记录。请稍后重试；如持续出现，请联系系统管理员。",
        "Something broke and was noted. Try again shortly; if it stays so, tell the system administrator.");
  }
}
