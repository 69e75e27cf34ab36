package org.heliostat.power;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.jspecify.annotations.Nullable;

/** Checks what the catalogue entry and the steps say as a whole: limits, repeated ids, forms. */
final class DefinitionCheck {
  private static final int MAX_FORM_CHARACTERS = 1_000_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Faults faults;
  private final DrawnProcess process;
  private final SortedMap<String, String> forms;
  private final SortedMap<String, String> decisions;

  DefinitionCheck(Faults faults, DrawnProcess process, PowerSource source) {
    this.faults = faults;
    this.process = process;
    this.forms = source.forms();
    this.decisions = source.decisions();
  }

  void check() {
    var definition = DrawnProcess.facts(process.element(), "definition");
    if (definition != null) {
      checkLimits(definition);
      refuseRepeats(definition, "material", "id", "DUPLICATE_MATERIAL");
      checkForm(definition, definition.attribute("applicationForm"));
    }
    for (var node : process.nodes().values()) {
      var step = DrawnProcess.facts(node, "step");
      if (step != null) {
        refuseRepeats(step, "outcome", "code", "DUPLICATE_OUTCOME");
        checkForm(step, step.attribute("form"));
        checkStepLimit(step);
        step.elements(Vocabulary.POWER.uri(), "discretion").forEach(this::checkDiscretion);
      }
    }
    refuseHugeForms();
    var used = usedForms();
    for (Map.Entry<String, String> form : forms.entrySet()) {
      if (!used.contains(form.getKey())) {
        refuseBadForm(process.element(), form.getKey(), form.getValue());
      }
    }
  }

  /** Licensing Law Art. 42: a promise may be shorter than the law allows, never longer. */
  private void checkLimits(XmlElement definition) {
    var unit = dayUnit(process.element());
    var promised = limit(definition.attribute("promised"), unit);
    var statutory = limit(definition.attribute("statutory"), unit);
    if (promised != null
        && statutory != null
        && promised.unit() == statutory.unit()
        && promised.amount() > statutory.amount()) {
      faults.add(
          "PROMISED_OVER_STATUTORY",
          definition,
          "承诺时限 %s 不能长于法定时限 %s，请缩短承诺时限".formatted(promised.iso(), statutory.iso()),
          "The promised limit %s is longer than the statutory limit %s; shorten the promise"
              .formatted(promised.iso(), statutory.iso()));
    }
  }

  private void checkStepLimit(XmlElement step) {
    var text = DrawnProcess.blankToNull(step.attribute("limit"));
    if (text != null && limit(text, stepDayUnit(step, dayUnit(process.element()))) == null) {
      faults.add(
          "BAD_LIMIT",
          step,
          "环节时限“%s”格式不对，请写成 P2D(天)或 PT24H(小时)，数量 1 至 36500".formatted(text),
          "The step's limit '%s' must look like P2D (days) or PT24H (hours), 1 to 36500"
              .formatted(text));
    }
  }

  private void checkDiscretion(XmlElement discretion) {
    var decision = DrawnProcess.blankToNull(discretion.attribute("decision"));
    if (decision != null && !decisions.containsKey(decision)) {
      faults.add(
          "MISSING_DECISION",
          discretion,
          "找不到裁量基准表“%s”，请添加文件 %s.dmn 或改用：%s"
              .formatted(decision, decision, String.join("、", decisions.keySet())),
          "There is no decision table '%s'; add the file %s.dmn or use one of: %s"
              .formatted(decision, decision, String.join(", ", decisions.keySet())));
    }
    var least = yuan(discretion.attribute("least"));
    var most = yuan(discretion.attribute("most"));
    if (least != null && most != null && least > most) {
      faults.add(
          "LEAST_OVER_MOST",
          discretion,
          "罚款下限 %d 元高于上限 %d 元，请更正".formatted(least, most),
          "The smallest fine of %d yuan is above the largest of %d; correct it"
              .formatted(least, most));
    }
  }

  private static @Nullable Integer yuan(@Nullable String text) {
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private void refuseRepeats(XmlElement around, String child, String key, String code) {
    Set<String> seen = new HashSet<>();
    for (var element : around.elements(Vocabulary.POWER.uri(), child)) {
      var value = DrawnProcess.blankToNull(element.attribute(key));
      if (value != null && !seen.add(value)) {
        faults.add(
            code,
            element,
            "power:%s 的 %s “%s”重复，请换一个或删除".formatted(child, key, value),
            "The %s '%s' of power:%s is taken; choose another or delete it"
                .formatted(key, value, child));
      }
    }
  }

  /** The forms travel inside the deployed model, which the engine takes in one message. */
  private void refuseHugeForms() {
    long characters = forms.values().stream().mapToLong(String::length).sum();
    if (characters > MAX_FORM_CHARACTERS) {
      faults.add(
          "FORMS_TOO_LARGE",
          process.element(),
          "全部表单合计不能超过 %d 个字符，请精简".formatted(MAX_FORM_CHARACTERS),
          "All forms together take at most %d characters; make them smaller"
              .formatted(MAX_FORM_CHARACTERS));
    }
  }

  private Set<String> usedForms() {
    Set<String> used = new HashSet<>();
    process
        .element()
        .all()
        .filter(element -> element.uri().equals(Vocabulary.POWER.uri()))
        .flatMap(
            element ->
                Stream.of("applicationForm", "form")
                    .map(element::attribute)
                    .filter(Objects::nonNull))
        .forEach(used::add);
    return used;
  }

  private void checkForm(XmlElement at, @Nullable String id) {
    if (id == null || id.isBlank()) {
      return;
    }
    var form = forms.get(id);
    if (form == null) {
      faults.add(
          "MISSING_FORM",
          at,
          "找不到表单“%s”，请添加文件 %s.form 或改用：%s".formatted(id, id, String.join("、", forms.keySet())),
          "There is no form '%s'; add the file %s.form or use one of: %s"
              .formatted(id, id, String.join(", ", forms.keySet())));
    } else {
      refuseBadForm(at, id, form);
    }
  }

  private void refuseBadForm(XmlElement at, String id, String form) {
    var why = whyBad(id, form);
    if (why != null) {
      faults.add(
          "BAD_FORM",
          at,
          "表单“%s”不是有效的 form-js 表单，请用表单设计器重新保存（%s）".formatted(id, why),
          "The form '%s' is not a form-js schema; save it again from the form editor (%s)"
              .formatted(id, why));
    }
  }

  private static @Nullable String whyBad(String id, String form) {
    if (!id.matches("[A-Za-z][A-Za-z0-9_]*")) {
      return "id";
    }
    if (!form.codePoints().allMatch(DefinitionCheck::isXml)) {
      return "U+FFFE";
    }
    try {
      var schema = JSON.readTree(form);
      return schema.path("components").isArray() ? null : "components";
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      return place == null ? "JSON" : "JSON, line " + place.getLineNr();
    }
  }

  /** Tells whether XML 1.0 can carry a character. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFC
        || c >= 0x10000;
  }

  /** How a process counts days; working days while that is not stated properly. */
  static LimitUnit dayUnit(XmlElement process) {
    var definition = DrawnProcess.facts(process, "definition");
    var stated = definition == null ? null : definition.attribute("limitUnit");
    return Stream.of(LimitUnit.values())
        .filter(unit -> unit.name().equals(stated))
        .findFirst()
        .orElse(LimitUnit.WORKING_DAY);
  }

  /** How a step counts days: as it says, else as the power does. */
  static LimitUnit stepDayUnit(XmlElement step, LimitUnit powerDayUnit) {
    var stated = step.attribute("limitUnit");
    return Stream.of(LimitUnit.values())
        .filter(unit -> unit.name().equals(stated))
        .findFirst()
        .orElse(powerDayUnit);
  }

  private static @Nullable Limit limit(@Nullable String text, LimitUnit unit) {
    try {
      return text == null ? null : Limit.parse(text, unit);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
