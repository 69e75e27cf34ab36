package org.heliostat.power.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heliostat.power.Fault;
import org.heliostat.power.PowerSource;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a document of a power may quote. A fact that not every case has when the document
 * is made may be quoted only under a condition, so that no document is ever issued with a gap.
 */
public final class Placeholders {
  private static final int MOST_SUGGESTED = 12;

  private final Map<String, Fact> facts = new LinkedHashMap<>();

  /**
   * One fact.
   *
   * @param path how a template names it
   * @param name what it is, in Chinese
   * @param english the same; what the model itself names keeps its name
   * @param certain whether every case has it when the document is made
   * @param codes what it can be compared with; empty when it cannot
   * @param step the step that it is a fact of; {@code null} when of none
   * @param withStep whether there is one as soon as that step was done
   */
  public record Fact(
      String path,
      String name,
      String english,
      boolean certain,
      Set<String> codes,
      @Nullable String step,
      boolean withStep) {
    public Fact {
      codes = Set.copyOf(codes);
    }
  }

  /**
   * What of a step can be quoted.
   *
   * @param id its element
   * @param name as drawn
   * @param outcomes codes of the ways it may end
   * @param formSchema its form; {@code null} when it has none
   * @param certain whether it was done in every case when the document is made
   */
  public record StepFacts(
      String id,
      String name,
      Collection<String> outcomes,
      @Nullable String formSchema,
      boolean certain) {}

  /**
   * @param applicationForm what an applicant fills in; {@code null} when there is none
   * @param steps those done by people, in the order drawn
   */
  public Placeholders(@Nullable String applicationForm, List<StepFacts> steps) {
    general();
    FormFields.of(applicationForm)
        .forEach(
            (key, field) ->
                add(
                    new Fact(
                        "form." + key,
                        "申请表：" + field.label(),
                        "Application: " + field.label(),
                        field.required(),
                        field.options().keySet(),
                        null,
                        false)));
    steps.forEach(this::ofStep);
  }

  private void general() {
    certain("case.caseNo", "受理编号", "number of the case");
    certain("case.submittedOn", "提交日期", "date of submission");
    possible("case.acceptedOn", "受理日期", "date of acceptance");
    possible("case.materials", "已提交的材料", "materials handed in");
    possible("case.deficiencies", "需要补正的全部内容", "all that must be supplemented");
    add(
        new Fact(
            "party.kind",
            "当事人类别",
            "person or organisation",
            true,
            Set.of("NATURAL_PERSON", "ORGANISATION"),
            null,
            false));
    certain("party.name", "当事人姓名或者名称", "name of the party");
    certain("party.identityKind", "当事人证件种类", "kind of the party's identity document");
    certain("party.identityNo", "当事人证件号码", "its number");
    certain("party.phone", "当事人电话", "telephone of the party");
    certain("party.address", "当事人住址", "address of the party");
    certain("power.code", "事项编码", "code of the power");
    certain("power.name", "事项名称", "name of the power");
    certain("power.legalBases", "事项依据", "legal bases of the power");
    certain("power.promised", "承诺时限", "promised limit");
    certain("power.statutory", "法定时限", "statutory limit");
    certain("power.supervisionPhone", "监督电话", "telephone for complaints");
    certain("agency.name", "行政机关名称", "name of the agency");
    certain("document.name", "文书名称", "name of the document");
    certain("document.number", "文书编号", "number of the document");
    certain("document.date", "文书日期", "date of the document");
    possible("clock.deadline", "承诺的办结期限", "promised deadline");
    possible("clock.statutoryDeadline", "法定的办结期限", "statutory deadline");
  }

  private void ofStep(StepFacts step) {
    var path = "step." + step.id();
    ofStep(step, path + ".outcome", "结果", "outcome", true, new HashSet<>(step.outcomes()));
    ofStep(step, path + ".date", "日期", "date", true, Set.of());
    ofStep(step, path + ".opinion", "意见", "opinion", false, Set.of());
    FormFields.of(step.formSchema())
        .forEach(
            (key, field) ->
                ofStep(
                    step,
                    path + ".form." + key,
                    field.label(),
                    field.label(),
                    field.required(),
                    field.options().keySet()));
  }

  private void ofStep(
      StepFacts step,
      String path,
      String name,
      String english,
      boolean withStep,
      Set<String> codes) {
    add(
        new Fact(
            path,
            "%s：%s".formatted(step.name(), name),
            "%s: %s".formatted(step.name(), english),
            withStep && step.certain(),
            codes,
            step.id(),
            withStep));
  }

  private void certain(String path, String name, String english) {
    add(new Fact(path, name, english, true, Set.of(), null, false));
  }

  private void possible(String path, String name, String english) {
    add(new Fact(path, name, english, false, Set.of(), null, false));
  }

  private void add(Fact fact) {
    facts.put(fact.path(), fact);
  }

  /** All facts, by their paths. */
  public Map<String, Fact> facts() {
    return Collections.unmodifiableMap(facts);
  }

  /** Checks that a template quotes only what there is, and under a condition what may be absent. */
  public List<Fault> check(DocumentTemplate template) {
    var faults = new ArrayList<Fault>();
    check(template.parts(), Set.of(), PowerSource.documentFile(template.id()), faults);
    return faults;
  }

  private void check(List<Part> parts, Set<String> known, String file, List<Fault> faults) {
    for (var part : parts) {
      switch (part) {
        case Part.Text ignored -> {}
        case Part.Element(var tag, var style, var inside) -> check(inside, known, file, faults);
        case Part.Placeholder(var path, var line) -> quoted(path, line, known, file, faults);
        case Part.Condition condition -> check(condition, known, file, faults);
      }
    }
  }

  private void check(Part.Condition condition, Set<String> known, String file, List<Fault> faults) {
    var path = condition.path();
    var fact = facts.get(path);
    if (fact == null) {
      unknown(path, condition.line(), file, faults);
    } else if (condition.value() != null && !fact.codes().contains(condition.value())) {
      faults.add(
          new Fault(
              "UNKNOWN_CODE",
              "",
              condition.line(),
              "%s 不能与“%s”比较，%s"
                  .formatted(
                      path,
                      condition.value(),
                      fact.codes().isEmpty() ? "它没有代码" : "可用的代码有：" + sorted(fact.codes(), "、")),
              "%s cannot be compared with '%s': %s"
                  .formatted(
                      path,
                      condition.value(),
                      fact.codes().isEmpty()
                          ? "it has no codes"
                          : "its codes are " + sorted(fact.codes(), ", ")),
              file));
    }
    var then = new HashSet<>(known);
    then.add(path);
    if (fact != null && fact.step() != null) {
      then.add(done(fact.step()));
    }
    check(condition.then(), then, file, faults);
    check(condition.otherwise(), known, file, faults);
  }

  private void quoted(String path, int line, Set<String> known, String file, List<Fault> faults) {
    var fact = facts.get(path);
    if (fact == null) {
      unknown(path, line, file, faults);
      return;
    }
    boolean stepWasDone =
        fact.step() != null && fact.withStep() && known.contains(done(fact.step()));
    if (!fact.certain() && !known.contains(path) && !stepWasDone) {
      faults.add(
          new Fault(
              "MAY_BE_ABSENT",
              "",
              line,
              "{{%s}}（%s）不是每个办件都有，请放在 {{#if %s}}…{{/if}} 中".formatted(path, fact.name(), path),
              "Not every case has {{%s}}; put it between {{#if %s}} and {{/if}}"
                  .formatted(path, path),
              file));
    }
  }

  private static String done(String step) {
    return "done:" + step;
  }

  private void unknown(String path, int line, String file, List<Fault> faults) {
    var near = near(path);
    faults.add(
        new Fault(
            "UNKNOWN_PLACEHOLDER",
            "",
            line,
            "没有 {{%s}} 这个占位符，可用的有：%s 等".formatted(path, String.join("、", near)),
            "There is no placeholder {{%s}}; there are for instance: %s"
                .formatted(path, String.join(", ", near)),
            file));
  }

  /** Those that begin likewise, or else the first ones. */
  private List<String> near(String path) {
    for (int cut = path.lastIndexOf('.'); cut > 0; cut = path.lastIndexOf('.', cut - 1)) {
      var beginning = path.substring(0, cut + 1);
      var found =
          facts.keySet().stream()
              .filter(it -> it.startsWith(beginning))
              .limit(MOST_SUGGESTED)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return facts.keySet().stream().limit(MOST_SUGGESTED).toList();
  }

  private static String sorted(Set<String> codes, String separator) {
    return codes.stream().sorted().collect(Collectors.joining(separator));
  }
}
