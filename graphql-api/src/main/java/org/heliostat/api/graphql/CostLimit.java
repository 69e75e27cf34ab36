package org.heliostat.api.graphql;

import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Refuses queries that ask for too much: a field costs 1, a connection its fields times its size.
 */
final class CostLimit extends MaxQueryComplexityInstrumentation {
  CostLimit(int most) {
    super(most, CostLimit::cost);
  }

  static int cost(FieldComplexityEnvironment field, int childCost) {
    long cost = 1 + (long) childCost * size(field);
    return (int) Math.min(cost, Integer.MAX_VALUE / 1_000);
  }

  private static int size(FieldComplexityEnvironment field) {
    var type = GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType());
    if (!(type instanceof GraphQLNamedType named) || !named.getName().endsWith("Connection")) {
      return 1;
    }
    return field.getArguments().get("first") instanceof Integer first
        ? Math.clamp(first, 1, PageRequest.MOST)
        : PageRequest.DEFAULT;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    return Introspection.alone(parameters.getExecutionContext().getOperationDefinition())
        ? SimpleInstrumentationContext.noOp()
        : super.beginExecuteOperation(parameters, state);
  }

  @Override
  protected AbortExecutionException mkAbortException(int cost, int most) {
    return TooComplex.abort(
        "查询量 %d 超过上限 %d；请减少字段或每页条数。".formatted(cost, most),
        "The query costs %d, more than %d; ask for fewer fields or smaller pages."
            .formatted(cost, most));
  }
}
