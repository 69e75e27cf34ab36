package org.heliostat.power;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.heliostat.power.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Checks that a model uses only the part of BPMN that a power may use, with sound ids. */
final class BpmnCheck {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}-[A-Z]{2,8}-[0-9]{4}");
  private static final Set<String> IN_DEFINITIONS =
      Set.of("process", "documentation", "extensionElements");
  private static final Set<String> IN_NODE =
      Set.of("documentation", "extensionElements", "incoming", "outgoing");
  private static final Set<String> IN_ARROW = Set.of("documentation", "extensionElements");

  private final Faults faults;

  BpmnCheck(Faults faults) {
    this.faults = faults;
  }

  /** The process to go on with; {@code null} when there is not exactly one. */
  @Nullable DrawnProcess check(XmlElement root) {
    if (!root.is(BpmnNames.BPMN, "definitions")) {
      faults.add(
          "NOT_BPMN",
          root,
          "这不是 BPMN 2.0 文件（根元素应为 bpmn:definitions），请用流程设计器重新保存",
          "This is not a BPMN 2.0 file (its root should be bpmn:definitions); save it again from"
              + " the designer");
      return null;
    }
    checkIds(root);
    root.all().forEach(this::refuseEngineWords);
    for (var child : root.elements()) {
      if (child.uri().equals(BpmnNames.BPMN) && !IN_DEFINITIONS.contains(child.localName())) {
        unsupported(child);
      }
    }
    var processes = root.elements(BpmnNames.BPMN, "process");
    if (processes.size() != 1) {
      faults.add(
          processes.isEmpty() ? "NO_PROCESS" : "SEVERAL_PROCESSES",
          processes.isEmpty() ? root : processes.get(1),
          "一个文件必须且只能有一个流程（bpmn:process），现有 %d 个".formatted(processes.size()),
          "A file must hold exactly one process; it holds %d".formatted(processes.size()));
      return null;
    }
    var process = DrawnProcess.of(processes.getFirst());
    checkProcess(process);
    return process;
  }

  private void checkProcess(DrawnProcess process) {
    var element = process.element();
    var code = element.attribute("id");
    if (code == null || !CODE.matcher(code).matches()) {
      faults.add(
          "BAD_CODE",
          element,
          "事项编码（流程 id）“%s”格式不对，应形如 QD-XK-0001".formatted(code == null ? "" : code),
          "The power's code (the process id) '%s' must look like QD-XK-0001"
              .formatted(code == null ? "" : code));
    }
    requireName(element);
    requireFacts(
        element,
        "definition",
        "MISSING_DEFINITION",
        "流程缺少事项信息，请在扩展元素中添加 power:definition",
        "The process has no catalogue entry; add power:definition to its extension elements");
    for (var child : element.elements()) {
      checkPart(child);
    }
  }

  private void checkPart(XmlElement part) {
    var name = part.localName();
    if (!part.uri().equals(BpmnNames.BPMN) || BpmnNames.BYSTANDERS.contains(name)) {
      return;
    }
    if (name.equals(BpmnNames.ARROW)) {
      refuseOthers(part, IN_ARROW);
      return;
    }
    if (!BpmnNames.NODES.contains(name)) {
      unsupported(part);
      return;
    }
    refuseOthers(part, IN_NODE);
    if (part.attribute("default") != null) {
      faults.add(
          "UNSUPPORTED_ATTRIBUTE",
          part,
          "不支持默认箭头，请删除属性 default，并为每个箭头选择办理结果",
          "Default arrows are not supported; delete the attribute default and choose an outcome"
              + " for every arrow");
    }
    if (BpmnNames.TASKS.contains(name)) {
      requireName(part);
      requireFacts(
          part,
          "step",
          "MISSING_STEP",
          "该任务没有说明是什么环节，请添加 power:step",
          "This task does not say which step it is; add power:step");
      checkPost(part);
    } else if (name.equals(BpmnNames.END)) {
      requireFacts(
          part,
          "end",
          "MISSING_RESULT",
          "结束节点没有说明办件结果，请添加 power:end",
          "This end event does not say how the case ended; add power:end");
    }
  }

  private void checkPost(XmlElement task) {
    var step = DrawnProcess.facts(task, "step");
    if (step == null) {
      return;
    }
    var post = DrawnProcess.blankToNull(step.attribute("post"));
    if (task.localName().equals(BpmnNames.USER_TASK) && post == null) {
      faults.add(
          "MISSING_POST",
          step,
          "人工环节必须指定岗位，请填写属性 post，例如 case-handler",
          "A step done by a person needs a post; fill in the attribute post, for instance"
              + " case-handler");
    } else if (task.localName().equals(BpmnNames.SERVICE_TASK) && post != null) {
      faults.add(
          "POST_ON_WORKER",
          step,
          "自动环节不能指定岗位，请删除属性 post，或改为人工任务",
          "A step done by a worker has no post; delete the attribute post or draw a user task");
    }
  }

  private void requireName(XmlElement element) {
    if (DrawnProcess.blankToNull(element.attribute("name")) == null) {
      faults.add(
          "MISSING_NAME", element, "缺少名称，请填写属性 name", "It has no name; fill in the attribute name");
    }
  }

  private void requireFacts(
      XmlElement element, String name, String code, String chinese, String english) {
    var extensions = element.elements(BpmnNames.BPMN, "extensionElements");
    var stated =
        extensions.stream()
            .flatMap(it -> it.elements(Vocabulary.POWER.uri(), name).stream())
            .toList();
    if (stated.isEmpty()) {
      faults.add(code, element, chinese, english);
    } else if (stated.size() > 1 || extensions.size() > 1) {
      var again = stated.size() > 1 ? stated.get(1) : extensions.get(1);
      faults.add(
          "REPEATED_ELEMENT",
          again,
          "%s 重复，只能有一个，请删除多余的".formatted(again.qualifiedName()),
          "%s stands here more than once; keep one and delete the others"
              .formatted(again.qualifiedName()));
    }
  }

  private void checkIds(XmlElement root) {
    Map<String, XmlElement> seen = new HashMap<>();
    root.all()
        .filter(element -> !element.uri().equals(Vocabulary.POWER.uri()))
        .forEach(
            element -> {
              var id = element.attribute("id");
              if (id != null) {
                var first = seen.putIfAbsent(id, element);
                if (first != null) {
                  faults.add(
                      "DUPLICATE_ID",
                      element,
                      "id “%s”已在第 %d 行使用，请换一个".formatted(id, first.line()),
                      "The id '%s' is taken on line %d; choose another"
                          .formatted(id, first.line()));
                }
              }
              if (isPart(element) && (id == null || !ID.matcher(id).matches())) {
                faults.add(
                    "BAD_ID",
                    element,
                    "id “%s”只能用字母、数字和下划线，且以字母开头".formatted(id == null ? "" : id),
                    "The id '%s' must be letters, digits and underscores, beginning with a letter"
                        .formatted(id == null ? "" : id));
              }
            });
  }

  private static boolean isPart(XmlElement element) {
    return element.uri().equals(BpmnNames.BPMN)
        && (BpmnNames.NODES.contains(element.localName())
            || element.localName().equals(BpmnNames.ARROW));
  }

  private void refuseEngineWords(XmlElement element) {
    boolean attribute =
        element.attributes().stream().anyMatch(it -> it.uri().equals(BpmnNames.ZEEBE));
    if (attribute || element.uri().equals(BpmnNames.ZEEBE)) {
      faults.add(
          "ENGINE_WORDS",
          element,
          "绘制的模型不能含有引擎设置（zeebe），部署时由平台生成，请删除",
          "A drawn model must not hold engine settings (zeebe); the platform writes them, delete"
              + " this");
    }
  }

  private void refuseOthers(XmlElement part, Set<String> allowed) {
    for (var child : part.elements()) {
      if (child.uri().equals(BpmnNames.BPMN) && !allowed.contains(child.localName())) {
        unsupported(child);
      }
    }
  }

  private void unsupported(XmlElement element) {
    var known =
        String.join(
            ", ",
            List.of(
                BpmnNames.START,
                BpmnNames.END,
                BpmnNames.USER_TASK,
                BpmnNames.SERVICE_TASK,
                BpmnNames.EXCLUSIVE,
                BpmnNames.PARALLEL,
                BpmnNames.ARROW));
    faults.add(
        "UNSUPPORTED_ELEMENT",
        element,
        "不支持 BPMN 元素 %s，请删除或改用：%s".formatted(element.localName(), known),
        "The BPMN element %s is not supported; delete it or use one of: %s"
            .formatted(element.localName(), known));
  }
}
