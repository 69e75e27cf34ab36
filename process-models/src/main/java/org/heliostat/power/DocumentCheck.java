package org.heliostat.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heliostat.power.document.Placeholders;
import org.heliostat.power.document.Placeholders.StepFacts;
import org.heliostat.power.document.TemplateReader;
import org.heliostat.power.document.TemplateReading;
import org.heliostat.power.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Checks the document templates, and that steps name those there are. */
final class DocumentCheck {
  /** They travel inside the deployed model, which the engine takes in one message. */
  private static final int MAX_CHARACTERS = 500_000;

  private static final String ID = "[A-Za-z][A-Za-z0-9_]*";

  private final Faults faults;
  private final DrawnProcess process;
  private final PowerSource source;

  DocumentCheck(Faults faults, DrawnProcess process, PowerSource source) {
    this.faults = faults;
    this.process = process;
    this.source = source;
  }

  void check() {
    var before = certain();
    if (source.documents().values().stream().mapToLong(String::length).sum() > MAX_CHARACTERS) {
      faults.add(
          "DOCUMENTS_TOO_LARGE",
          process.element(),
          "全部文书模板合计不能超过 %d 个字符，请精简".formatted(MAX_CHARACTERS),
          "All document templates together take at most %d characters; make them smaller"
              .formatted(MAX_CHARACTERS));
    }
    source.documents().forEach((id, xml) -> template(id, xml, before.getOrDefault(id, Set.of())));
  }

  /** What a template may quote. */
  Placeholders placeholders(String templateId) {
    return placeholders(certain().getOrDefault(templateId, Set.of()));
  }

  /** By template, the steps that were done whenever it is used. */
  private Map<String, Set<String>> certain() {
    Map<String, Set<String>> before = new HashMap<>();
    for (var node : process.nodes().entrySet()) {
      var step = DrawnProcess.facts(node.getValue(), "step");
      if (step != null) {
        issuedAt(node.getKey(), step, before);
      }
    }
    return before;
  }

  /**
   * Notes for each template which steps were done whenever it is used.
   *
   * @param before by template, the steps that are certain at every use so far
   */
  private void issuedAt(String stepId, XmlElement step, Map<String, Set<String>> before) {
    var passed = passedBefore(stepId);
    var withThis = new HashSet<>(passed);
    withThis.add(stepId);
    for (var id : named(step, "openingDocument")) {
      before.merge(id, new HashSet<>(passed), DocumentCheck::common);
    }
    var after = new ArrayList<>(named(step, "document"));
    for (var outcome : step.elements(Vocabulary.POWER.uri(), "outcome")) {
      after.addAll(named(outcome, "document"));
    }
    for (var id : after) {
      before.merge(id, new HashSet<>(withThis), DocumentCheck::common);
    }
  }

  private static Set<String> common(Set<String> some, Set<String> others) {
    some.retainAll(others);
    return some;
  }

  private List<String> named(XmlElement element, String attribute) {
    var ids = DrawnProcess.words(element, attribute);
    for (var id : ids) {
      if (!source.documents().containsKey(id)) {
        faults.add(
            "MISSING_DOCUMENT",
            element,
            "找不到文书模板“%s”，请添加文件 %s 或改用：%s"
                .formatted(
                    id,
                    PowerSource.documentFile(id),
                    String.join("、", source.documents().keySet())),
            "There is no document template '%s'; add the file %s or use one of: %s"
                .formatted(
                    id,
                    PowerSource.documentFile(id),
                    String.join(", ", source.documents().keySet())));
      }
    }
    if (!ids.isEmpty() && !process.is(Faults.idOf(element), BpmnNames.USER_TASK)) {
      faults.add(
          "DOCUMENT_BY_WORKER",
          element,
          "文书只能由人办理的环节制作，请把它移到人工环节",
          "Only a step done by a person issues documents; move it to one");
    }
    return ids;
  }

  private void template(String id, String xml, Set<String> certain) {
    if (!id.matches(ID)) {
      faults.add(
          "BAD_DOCUMENT_ID",
          process.element(),
          "文书模板的文件名“%s”应以字母开头，只含字母、数字和下划线".formatted(id),
          "The template's file name '%s' must begin with a letter and have letters, digits and _"
              .formatted(id));
    }
    switch (TemplateReader.read(id, xml)) {
      case TemplateReading.Faulty(var found) -> found.forEach(faults::add);
      case TemplateReading.Readable(var template) ->
          placeholders(certain).check(template).forEach(faults::add);
    }
  }

  private Placeholders placeholders(Set<String> certain) {
    var definition = DrawnProcess.facts(process.element(), "definition");
    List<StepFacts> steps = new ArrayList<>();
    for (var node : process.nodesOf(BpmnNames.USER_TASK)) {
      var step = DrawnProcess.facts(node, "step");
      var id = node.attribute("id");
      if (step != null && id != null) {
        var name = node.attribute("name");
        steps.add(
            new StepFacts(
                id,
                name == null ? id : name,
                process.outcomes(id),
                form(step, "form"),
                certain.contains(id)));
      }
    }
    return new Placeholders(definition == null ? null : form(definition, "applicationForm"), steps);
  }

  private @Nullable String form(XmlElement element, String attribute) {
    var id = DrawnProcess.blankToNull(element.attribute(attribute));
    return id == null ? null : source.forms().get(id);
  }

  /** The steps done by people that every way from the start to a step leads through. */
  private Set<String> passedBefore(String stepId) {
    Set<String> passed = new HashSet<>();
    for (var node : process.nodesOf(BpmnNames.USER_TASK)) {
      var other = String.valueOf(node.attribute("id"));
      if (!other.equals(stepId) && !reachedAround(stepId, other)) {
        passed.add(other);
      }
    }
    return passed;
  }

  private boolean reachedAround(String stepId, String left) {
    Set<String> seen = new HashSet<>(Set.of(left));
    List<String> open = new ArrayList<>();
    process.nodesOf(BpmnNames.START).forEach(it -> open.add(String.valueOf(it.attribute("id"))));
    while (!open.isEmpty()) {
      var id = open.removeLast();
      if (id.equals(stepId)) {
        return true;
      }
      if (seen.add(id)) {
        process
            .leaving(id)
            .forEach(arrow -> open.add(String.valueOf(arrow.attribute("targetRef"))));
      }
    }
    return false;
  }
}
