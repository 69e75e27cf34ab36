package org.heliostat.api.cases;

import graphql.schema.DataFetchingEnvironment;
import org.heliostat.api.graphql.Problem;

/** Fields that cost a search of their own are asked for one case at a time. */
final class OneCase {
  private OneCase() {}

  /** Refuses the field below a list, whose length would multiply what it costs. */
  static void require(DataFetchingEnvironment environment, String chinese, String english) {
    for (var step = environment.getExecutionStepInfo().getPath();
        step != null;
        step = step.getParent()) {
      if (step.isListSegment()) {
        throw Problem.badRequest(chinese, english);
      }
    }
  }
}
