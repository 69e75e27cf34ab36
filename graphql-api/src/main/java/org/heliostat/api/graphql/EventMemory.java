package org.heliostat.api.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import org.dataloader.DataLoader;

/**
 * Lets a subscription forget what it loaded for an event once that event is worked out. Its data
 * loaders live as long as it does, and would otherwise keep every document it ever told of.
 */
final class EventMemory extends SimplePerformantInstrumentation {
  @Override
  public InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
      InstrumentationFieldParameters parameters, InstrumentationState state) {
    var loaders = parameters.getExecutionContext().getDataLoaderRegistry();
    return SimpleInstrumentationContext.whenCompleted(
        (told, failure) -> loaders.getDataLoaders().forEach(DataLoader::clearAll));
  }
}
