package org.heliostat.power;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.heliostat.power.Vocabulary.AttributeType;
import org.heliostat.power.Vocabulary.ElementType;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.jspecify.annotations.Nullable;

/** Checks every element and attribute of the power namespace against the vocabulary. */
final class VocabularyCheck {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern IDS =
      Pattern.compile("\\s*[A-Za-z][A-Za-z0-9_]*(\\s+[A-Za-z][A-Za-z0-9_]*)*\\s*");
  private static final Pattern POST = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern OUTCOME = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern FORMATS = Pattern.compile("[a-z0-9]{1,8}(,[a-z0-9]{1,8})*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final int MAX_MEGABYTES = 1_000;
  private static final int MAX_OFFICERS = 20;
  private static final int MAX_TIMES = 10;

  private final Vocabulary vocabulary = Vocabulary.POWER;
  private final Faults faults;
  private final LimitUnit dayUnit;

  /**
   * @param dayUnit how the power counts days
   */
  VocabularyCheck(Faults faults, LimitUnit dayUnit) {
    this.faults = faults;
    this.dayUnit = dayUnit;
  }

  void check(XmlElement root) {
    root.all().forEach(this::checkElement);
  }

  private void checkElement(XmlElement element) {
    if (!element.uri().equals(vocabulary.uri())) {
      checkAddedAttributes(element);
      return;
    }
    var type = vocabulary.elements().get(element.localName());
    if (type == null) {
      faults.add(
          "UNKNOWN_ELEMENT",
          element,
          "没有 power:%s 这种元素，请删除或改为：%s".formatted(element.localName(), known()),
          "There is no element power:%s; delete it or use one of: %s"
              .formatted(element.localName(), known()));
      return;
    }
    if (type.allowedIn().isEmpty()) {
      faults.add(
          "DEPLOYED_MODEL",
          element,
          "这是编译后的部署模型，请打开绘制的模型（不含 power:%s）".formatted(type.name()),
          "This is a compiled model; open the drawn one (without power:%s)".formatted(type.name()));
    } else if (!type.allowedIn().contains(place(element))) {
      faults.add(
          "MISPLACED_ELEMENT",
          element,
          "power:%s 不能放在这里，只能放在 %s 中，请移动或删除"
              .formatted(type.name(), String.join("、", type.allowedIn())),
          "power:%s does not belong here, only in %s; move or delete it"
              .formatted(type.name(), String.join(", ", type.allowedIn())));
    }
    checkOwnAttributes(element, type);
    type.leastChildren().forEach((child, least) -> checkChildren(element, child, least));
  }

  private void checkChildren(XmlElement element, String child, int least) {
    if (element.elements(vocabulary.uri(), child).size() >= least) {
      return;
    }
    if (child.equals("outcome")) {
      faults.add(
          "MISSING_OUTCOME",
          element,
          "该环节没有办理结果，请至少添加一个 power:outcome",
          "This step has no outcome; add at least one power:outcome");
    } else {
      faults.add(
          "MISSING_ELEMENT",
          element,
          "power:%s 中至少要有 %d 个 power:%s，请补充".formatted(element.localName(), least, child),
          "power:%s needs at least %d power:%s; add it"
              .formatted(element.localName(), least, child));
    }
  }

  private void checkOwnAttributes(XmlElement element, ElementType type) {
    for (var attribute : element.attributes()) {
      if (attribute.isDeclaration()
          || !attribute.uri().isEmpty() && !attribute.uri().equals(vocabulary.uri())) {
        continue;
      }
      if (!attribute.uri().isEmpty() || type.attribute(attribute.localName()) == null) {
        unknownAttribute(element, attribute.qualifiedName(), type.attributes());
      }
    }
    for (var attribute : type.attributes()) {
      checkValue(element, attribute, element.attribute(attribute.name()));
    }
  }

  private void checkAddedAttributes(XmlElement element) {
    var added =
        element.uri().equals(BpmnNames.BPMN)
            ? vocabulary.extensions().getOrDefault("bpmn:" + element.localName(), List.of())
            : List.<AttributeType>of();
    for (var attribute : element.attributes()) {
      if (!attribute.uri().equals(vocabulary.uri())) {
        continue;
      }
      var type = added.stream().filter(it -> it.name().equals(attribute.localName())).findFirst();
      if (type.isPresent()) {
        checkValue(element, type.get(), attribute.value());
      } else {
        unknownAttribute(element, attribute.qualifiedName(), added);
      }
    }
  }

  private void unknownAttribute(XmlElement element, String name, List<AttributeType> known) {
    var names = String.join(", ", known.stream().map(AttributeType::name).toList());
    var instead = names.isEmpty() ? "" : "，可用的属性有：" + names;
    faults.add(
        "UNKNOWN_ATTRIBUTE",
        element,
        "%s 没有属性 %s，请删除%s".formatted(element.qualifiedName(), name, instead),
        "%s has no attribute %s; delete it%s"
            .formatted(
                element.qualifiedName(), name, names.isEmpty() ? "" : " or use one of: " + names));
  }

  private void checkValue(XmlElement element, AttributeType type, @Nullable String value) {
    if (value == null || value.isBlank()) {
      if (type.required()) {
        faults.add(
            "MISSING_ATTRIBUTE",
            element,
            "%s 缺少属性 %s，请填写".formatted(element.qualifiedName(), type.name()),
            "%s lacks the attribute %s; fill it in"
                .formatted(element.qualifiedName(), type.name()));
      }
      return;
    }
    if (!type.literals().isEmpty() && !type.literals().contains(value)) {
      bad("BAD_ENUM", element, type, value, String.join(", ", type.literals()));
    } else if (type.type().equals("Boolean") && !value.equals("true") && !value.equals("false")) {
      bad("BAD_BOOLEAN", element, type, value, "true, false");
    } else if (type.type().equals("Integer") && !NUMBER.matcher(value).matches()) {
      bad("BAD_NUMBER", element, type, value, "1, 20, 300");
    } else {
      checkFormat(element, type, value);
    }
  }

  private void checkFormat(XmlElement element, AttributeType type, String value) {
    switch (type.format()) {
      case "limit" -> {
        try {
          Limit.parse(value, dayUnit);
        } catch (IllegalArgumentException e) {
          bad("BAD_LIMIT", element, type, value, "P10D, PT24H");
        }
      }
      case "agency" -> {
        if (!AgencyCode.isWellFormed(value)) {
          bad("BAD_AGENCY", element, type, value, "320681-CG, 320681-CG-01");
        }
      }
      case "megabytes" -> range(MAX_MEGABYTES, element, type, value);
      case "officers" -> range(MAX_OFFICERS, element, type, value);
      case "times" -> range(MAX_TIMES, element, type, value);
      case "formats" -> shape(FORMATS, "BAD_FORMATS", element, type, value, "pdf,jpg");
      case "post" -> shape(POST, "BAD_POST", element, type, value, "case-handler");
      case "outcome" -> shape(OUTCOME, "BAD_OUTCOME_CODE", element, type, value, "APPROVE");
      case "id", "form", "decision" -> shape(ID, "BAD_ID", element, type, value, "siteVisit");
      case "documents" -> shape(IDS, "BAD_ID", element, type, value, "decision, notice");
      default -> {}
    }
  }

  private void range(int most, XmlElement element, AttributeType type, String value) {
    int number = Integer.parseInt(value);
    if (number < 1 || number > most) {
      bad("BAD_NUMBER", element, type, value, "1 .. " + most);
    }
  }

  private void shape(
      Pattern shape,
      String code,
      XmlElement element,
      AttributeType type,
      String value,
      String example) {
    if (!shape.matcher(value).matches()) {
      bad(code, element, type, value, example);
    }
  }

  private void bad(
      String code, XmlElement element, AttributeType type, String value, String allowed) {
    faults.add(
        code,
        element,
        "%s 的属性 %s 不能是“%s”，请改为如下形式：%s"
            .formatted(element.qualifiedName(), type.name(), value, allowed),
        "The attribute %s of %s cannot be '%s'; write it like: %s"
            .formatted(type.name(), element.qualifiedName(), value, allowed));
  }

  /** Where an element stands, looking through the container for extensions. */
  private String place(XmlElement element) {
    var around = element.parent();
    if (around == null) {
      return "";
    }
    if (around.uri().equals(vocabulary.uri())) {
      return vocabulary.prefix() + ':' + around.localName();
    }
    var extended = around.parent();
    return around.is(BpmnNames.BPMN, "extensionElements")
            && extended != null
            && extended.uri().equals(BpmnNames.BPMN)
        ? "bpmn:" + extended.localName()
        : "";
  }

  private String known() {
    Set<String> names = new TreeSet<>();
    vocabulary
        .elements()
        .values()
        .forEach(
            type -> {
              if (!type.allowedIn().isEmpty()
                  && !type.allowedIn().contains(vocabulary.prefix() + ":deployed")) {
                names.add(vocabulary.prefix() + ':' + type.name());
              }
            });
    return String.join(", ", names);
  }
}
