package org.heliostat.check.rule;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.heliostat.power.Flow;
import org.heliostat.power.Power;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A template is adapted, not copied: a power whose steps, kinds and limits are all those of a
 * template of its category, or whose flow is half as large again as the largest of them, is
 * reported.
 */
final class AdaptedTemplate implements Rule {
  private static final int MORE_NODES = 5;

  private record StepAsDrawn(String id, StepKind kind, @Nullable Limit limit) {}

  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var power = checked.power();
    var templates =
        checked.surroundings().templates().stream().filter(it -> isTemplateOf(it, power)).toList();
    if (templates.stream().anyMatch(it -> drawn(it.flow()).equals(drawn(power.flow())))) {
      report.warning(
          power.code(),
          "环节和时限与模板完全相同，请按“%s”的实际情况修改".formatted(power.name()),
          "Steps and limits are those of the template; adapt them to this power");
      return;
    }
    int largest = templates.stream().mapToInt(it -> nodes(it.flow())).max().orElse(0);
    int nodes = nodes(power.flow());
    if (largest > 0 && 2 * nodes > 3 * largest && nodes >= largest + MORE_NODES) {
      report.warning(
          power.code(),
          "流程有%d个节点，远多于模板的%d个，请删去用不到的环节".formatted(nodes, largest),
          "The flow has %d nodes, many more than the %d of the template; remove those that are not"
                  .formatted(nodes, largest)
              + " needed");
    }
  }

  /** A template is not judged by itself. */
  private static boolean isTemplateOf(Power template, Power power) {
    return template.category() == power.category()
        && template.procedure() == power.procedure()
        && !Objects.equals(template, power);
  }

  private static Set<StepAsDrawn> drawn(Flow flow) {
    Set<StepAsDrawn> drawn = new HashSet<>();
    flow.steps().forEach(it -> drawn.add(new StepAsDrawn(it.id(), it.kind(), it.limit())));
    return drawn;
  }

  private static int nodes(Flow flow) {
    return 1 + flow.steps().size() + flow.gateways().size() + flow.endings().size();
  }
}
