package org.heliostat.api.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.normalized.ExecutableNormalizedOperationFactory.Options;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;

/**
 * Refuses queries that ask for too much: too many levels, too many fields, or too many questions to
 * the store. Everything is counted as it will be carried out, fragments wherever they are used.
 * Queries for the schema alone have limits of their own, which graphql-java sets.
 */
final class QueryLimits extends SimplePerformantInstrumentation {
  /** Fields at the root and lists with pages, each of which asks the store for itself. */
  static final int MOST_QUESTIONS = 10;

  /** What a list without pages, such as the steps of a case, is taken to hold. */
  private static final int USUAL_LENGTH = 10;

  private static final String CONNECTION = "Connection";

  private final EndpointLimits limits;

  QueryLimits(EndpointLimits limits) {
    this.limits = limits;
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    var context = parameters.getExecutionContext();
    if (!asksForSchemaAlone(context.getOperationDefinition())) {
      check(context);
    }
    return SimpleInstrumentationContext.noOp();
  }

  private static boolean asksForSchemaAlone(OperationDefinition operation) {
    return operation.getSelectionSet().getSelections().stream()
        .allMatch(
            selection -> selection instanceof Field field && field.getName().startsWith("__"));
  }

  private void check(ExecutionContext context) {
    var language = context.getGraphQLContext();
    var schema = context.getGraphQLSchema();
    var operation = operation(context);
    var roots = operation.getTopLevelFields();
    if (operation.getOperationDepth() > limits.depth()) {
      throw tooComplex(
          language,
          "查询嵌套 %d 层，超过上限 %d 层；请拆成几次查询。".formatted(operation.getOperationDepth(), limits.depth()),
          "The query nests %d levels deep, more than %d; split it."
              .formatted(operation.getOperationDepth(), limits.depth()));
    }
    long questions = roots.stream().mapToLong(root -> 1 + connectionsBelow(root, schema)).sum();
    if (questions > MOST_QUESTIONS) {
      throw tooComplex(
          language,
          "一次查询包含 %d 个顶层字段和列表，超过上限 %d 个；请拆成几次查询。".formatted(questions, MOST_QUESTIONS),
          "The query has %d fields at its root and lists, more than %d; split it."
              .formatted(questions, MOST_QUESTIONS));
    }
    if (cost(roots, schema) > limits.cost()) {
      throw tooDear(language);
    }
  }

  private ExecutableNormalizedOperation operation(ExecutionContext context) {
    try {
      return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
          context.getGraphQLSchema(),
          context.getOperationDefinition(),
          context.getFragmentsByName(),
          context.getCoercedVariables(),
          Options.defaultOptions().maxFieldsCount(limits.cost()));
    } catch (AbortExecutionException e) {
      throw tooDear(context.getGraphQLContext());
    }
  }

  private static long connectionsBelow(ExecutableNormalizedField field, GraphQLSchema schema) {
    return field.getChildren().stream()
        .mapToLong(
            child ->
                (typeName(child, schema).endsWith(CONNECTION) ? 1 : 0)
                    + connectionsBelow(child, schema))
        .sum();
  }

  /** A field costs 1; what lies below it counts as often as it may be there. Never overflows. */
  private static long cost(List<ExecutableNormalizedField> fields, GraphQLSchema schema) {
    var cost =
        fields.stream()
            .mapToLong(field -> 1 + length(field, schema) * cost(field.getChildren(), schema))
            .sum();
    return Math.min(cost, Integer.MAX_VALUE);
  }

  private static long length(ExecutableNormalizedField field, GraphQLSchema schema) {
    if (typeName(field, schema).endsWith(CONNECTION)) {
      return field.getResolvedArguments().get("first") instanceof Integer first
          ? Math.clamp(first, 1, PageRequest.MOST)
          : PageRequest.DEFAULT;
    }
    var parent = field.getParent();
    var ofConnection = parent != null && typeName(parent, schema).endsWith(CONNECTION);
    var isList = GraphQLTypeUtil.unwrapNonNull(field.getType(schema)) instanceof GraphQLList;
    return isList && !ofConnection ? USUAL_LENGTH : 1;
  }

  private static String typeName(ExecutableNormalizedField field, GraphQLSchema schema) {
    return GraphQLTypeUtil.unwrapAll(field.getType(schema)).getName();
  }

  private AbortExecutionException tooDear(GraphQLContext language) {
    return tooComplex(
        language,
        "查询量超过上限 %d;请减少字段或每页条数。".formatted(limits.cost()),
        "The query costs more than %d; ask for fewer fields or smaller pages."
            .formatted(limits.cost()));
  }

  private static AbortExecutionException tooComplex(
      GraphQLContext context, String chinese, String english) {
    return new AbortExecutionException(
        List.of(
            GraphqlErrorBuilder.newError()
                .message("%s", Caller.language(context).pick(chinese, english))
                .errorType(Problem.Kind.TOO_COMPLEX)
                .build()));
  }
}
