package org.heliostat.check.run;

import java.util.Random;
import org.heliostat.power.Flow;
import org.heliostat.power.StepKind;

/** Small flows at random, with loops, choices taken up later, and bounded outcomes. */
public final class RandomFlows {
  private static final StepKind[] KINDS = {
    StepKind.EXAMINE, StepKind.SITE_VISIT, StepKind.LEGAL_REVIEW, StepKind.DECIDE
  };
  private static final String[] POSTS = {"case-handler", "leader"};

  private RandomFlows() {}

  /**
   * A flow of 2 to 5 steps.
   *
   * @param officers the most that a step may ask for
   */
  public static Flow of(Random random, int officers) {
    int size = 2 + random.nextInt(4);
    var flows = new Flows().end("end").way("start", "s0");
    for (int i = 0; i < size; i++) {
      var id = "s" + i;
      int ways = 1 + random.nextInt(2);
      var outcomes = new String[ways];
      for (int way = 0; way < ways; way++) {
        outcomes[way] = "O" + way + (random.nextInt(4) == 0 ? "*" + (1 + random.nextInt(2)) : "");
      }
      flows.step(
          id,
          KINDS[random.nextInt(KINDS.length)],
          POSTS[random.nextInt(POSTS.length)],
          1 + random.nextInt(officers),
          random.nextInt(5),
          outcomes);
      var gateway = "g" + i;
      flows.choice(gateway, id).way(id, gateway);
      for (int way = 0; way < ways; way++) {
        flows.way(gateway + ":O" + way, target(random, size, i, way));
      }
    }
    // decided once more by the first step, whose outcome may lie long back
    flows.choice("late", "s0");
    flows.way("late:O0", "end").way("late:O1", "s" + random.nextInt(size));
    return flows.flow();
  }

  private static String target(Random random, int size, int step, int way) {
    if (way == 0) {
      return step + 1 < size ? "s" + (step + 1) : random.nextBoolean() ? "end" : "late";
    }
    return random.nextInt(3) == 0 ? "end" : "s" + random.nextInt(size);
  }
}
