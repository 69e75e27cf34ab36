package org.heliostat.api.graphql;

import graphql.ExecutionResult;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import org.jspecify.annotations.Nullable;

/** Refuses queries that nest too deeply. Introspection alone has limits of its own. */
final class DepthLimit extends MaxQueryDepthInstrumentation {
  DepthLimit(int most) {
    super(most);
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    return Introspection.alone(parameters.getExecutionContext().getOperationDefinition())
        ? SimpleInstrumentationContext.noOp()
        : super.beginExecuteOperation(parameters, state);
  }

  @Override
  protected AbortExecutionException mkAbortException(int depth, int most) {
    return TooComplex.abort(
        "查询嵌套 %d 层，超过上限 %d 层；请拆成几次查询。".formatted(depth, most),
        "The query nests %d levels deep, more than %d; split it.".formatted(depth, most));
  }
}
