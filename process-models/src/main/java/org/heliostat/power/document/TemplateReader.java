package org.heliostat.power.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.heliostat.power.Fault;
import org.heliostat.power.PowerSource;
import org.heliostat.power.UnreadableFault;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.power.xml.XmlNode;
import org.heliostat.power.xml.XmlParser;
import org.jspecify.annotations.Nullable;

/** Reads a template, strictly: a file with any fault gives none. */
public final class TemplateReader {
  /** The largest template, in bytes of UTF-8, and its most elements. */
  private static final XmlParser.Limits LIMITS = new XmlParser.Limits(200_000, 2_000);

  private static final int LONGEST_NAME = 40;
  private static final Pattern WORD = Pattern.compile("[\\p{IsHan}]{2,20}字");

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  private TemplateReader(String file) {
    this.file = file;
  }

  /**
   * Reads a template. The file may come from anyone.
   *
   * @param id the file's name without its ending
   * @return the template, or every fault in the file at once, with its line
   */
  public static TemplateReading read(String id, String xml) {
    var reader = new TemplateReader(PowerSource.documentFile(id));
    DocumentTemplate template;
    try {
      template = reader.template(id, XmlParser.parse(xml, LIMITS).root());
    } catch (UnreadableXmlException e) {
      return new TemplateReading.Faulty(List.of(UnreadableFault.of(e, LIMITS, reader.file)));
    }
    return reader.faults.isEmpty()
        ? new TemplateReading.Readable(template)
        : new TemplateReading.Faulty(
            reader.faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList());
  }

  private DocumentTemplate template(String id, XmlElement root) {
    if (!root.is(DocumentTemplate.NAMESPACE, Markup.ROOT)) {
      fault(
          "NOT_A_DOCUMENT",
          root.line(),
          "文书模板的根元素应当是 <document xmlns=\"%s\">".formatted(DocumentTemplate.NAMESPACE),
          "A template's root is <document xmlns=\"%s\">".formatted(DocumentTemplate.NAMESPACE));
    }
    for (var attribute : root.attributes()) {
      if (!attribute.isDeclaration()
          && !List.of("name", "word").contains(attribute.qualifiedName())) {
        unknownAttribute(root, attribute.qualifiedName(), "name, word");
      }
    }
    var name = stated(root, "name");
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      fault(
          "BAD_DOCUMENT_NAME",
          root.line(),
          "文书名称最多 %d 个字".formatted(LONGEST_NAME),
          "A document's name has at most %d characters".formatted(LONGEST_NAME));
    }
    var word = stated(root, "word");
    if (!word.isEmpty() && !WORD.matcher(word).matches()) {
      fault(
          "BAD_DOCUMENT_WORD",
          root.line(),
          "发文字“%s”应当是以“字”结尾的汉字，如：启城管许决字".formatted(word),
          "The number word '%s' must be Chinese characters ending in 字".formatted(word));
    }
    var parts = new Cursor(root).parts();
    if (parts.isEmpty()) {
      fault("EMPTY_DOCUMENT", root.line(), "文书没有内容", "The document says nothing");
    }
    return new DocumentTemplate(id, name, word, parts);
  }

  private String stated(XmlElement root, String attribute) {
    var text = root.attribute(attribute);
    if (text == null || text.isBlank()) {
      fault(
          "MISSING_ATTRIBUTE",
          root.line(),
          "document 缺少属性 %s，请填写".formatted(attribute),
          "document lacks the attribute %s; fill it in".formatted(attribute));
      return "";
    }
    return text.strip();
  }

  private void fault(String code, int line, String chinese, String english) {
    faults.add(new Fault(code, "", line, chinese, english, file));
  }

  private void unknownAttribute(XmlElement element, String name, String known) {
    fault(
        "UNKNOWN_ATTRIBUTE",
        element.line(),
        "%s 没有属性 %s，请删除%s"
            .formatted(element.localName(), name, known.isEmpty() ? "" : "，可用的属性有：" + known),
        "%s has no attribute %s; delete it%s"
            .formatted(element.localName(), name, known.isEmpty() ? "" : " or use: " + known));
  }

  /** Parts and conditions that are still open while the children of one element are read. */
  private final class Cursor {
    private final XmlElement around;
    private final List<Open> conditions = new ArrayList<>();
    private List<Part> parts = new ArrayList<>();
    private int line;

    Cursor(XmlElement around) {
      this.around = around;
      this.line = around.line();
    }

    List<Part> parts() {
      for (var child : around.children()) {
        switch (child) {
          case XmlElement element -> read(element);
          case XmlNode.Text(var text) -> read(text);
          case XmlNode.Cdata(var text) -> read(text);
          case XmlNode.Comment(var text) -> line += lineEnds(text);
        }
      }
      for (var open : conditions) {
        fault(
            "CONDITION_NOT_ENDED",
            open.mark.line(),
            "{{#if %s}} 没有在同一个元素内以 {{/if}} 结束".formatted(open.mark.path()),
            "{{#if %s}} has no {{/if}} in the same element".formatted(open.mark.path()));
      }
      return conditions.isEmpty() ? parts : List.of();
    }

    private void read(XmlElement element) {
      line = Math.max(line, element.line());
      var tag = element.localName();
      if (!element.uri().equals(DocumentTemplate.NAMESPACE) || !Markup.isKnown(tag)) {
        fault(
            "UNKNOWN_ELEMENT",
            element.line(),
            "文书中没有 %s 这种元素，请删除或改为：h1、h2、p、table、tr、td、ul、li、strong、em、br"
                .formatted(element.qualifiedName()),
            "A document has no element %s; delete it or use h1, h2, p, table, tr, td, ul, li, strong, em, br"
                .formatted(element.qualifiedName()));
        return;
      }
      if (!Markup.within(around.localName()).contains(tag)) {
        fault(
            "MISPLACED_ELEMENT",
            element.line(),
            "%s 不能放在 %s 中，请移动".formatted(tag, around.localName()),
            "%s does not belong in %s; move it".formatted(tag, around.localName()));
      }
      var inside = new Cursor(element);
      parts.add(new Part.Element(tag, style(element), inside.parts()));
      line = inside.line;
    }

    private String style(XmlElement element) {
      var classes = Markup.classes(element.localName());
      for (var attribute : element.attributes()) {
        if (!attribute.isDeclaration() && !attribute.qualifiedName().equals("class")) {
          unknownAttribute(element, attribute.qualifiedName(), classes.isEmpty() ? "" : "class");
        }
      }
      var style = element.attribute("class");
      if (style == null || style.isBlank()) {
        return "";
      }
      if (!classes.contains(style.strip())) {
        fault(
            "UNKNOWN_CLASS",
            element.line(),
            "%s 不能用样式“%s”，请改为：%s".formatted(element.localName(), style, String.join("、", classes)),
            "%s has no class '%s'; it has: %s"
                .formatted(element.localName(), style, String.join(", ", classes)));
      }
      return style.strip();
    }

    private void read(String text) {
      for (var token : Token.of(text)) {
        int at = line + token.line();
        switch (token) {
          case Token.Words(var words, var ignored) -> words(words, at);
          case Token.Fact(var path, var ignored) -> {
            if (textAllowed(at, "{{" + path + "}}")) {
              parts.add(new Part.Placeholder(path, at));
            }
          }
          case Token.If(var path, var value, var ignored) -> {
            conditions.add(
                new Open(new Part.Condition(path, value, at, List.of(), List.of()), parts));
            parts = new ArrayList<>();
          }
          case Token.Else ignored -> otherwise(at);
          case Token.EndIf ignored -> end(at);
          case Token.Unknown(var mark, var ignored) ->
              fault(
                  "BAD_PLACEHOLDER",
                  at,
                  "看不懂“%s”，占位符应写成 {{party.name}}，条件应写成 {{#if …}}…{{else}}…{{/if}}".formatted(mark),
                  "'%s' means nothing; write {{party.name}} or {{#if …}}…{{else}}…{{/if}}"
                      .formatted(mark));
        }
      }
      line += lineEnds(text);
    }

    private void words(String words, int at) {
      if (Markup.holdsText(around.localName())) {
        parts.add(new Part.Text(words));
      } else if (!words.isBlank()) {
        textAllowed(at + leadingLineEnds(words), words.strip());
      }
    }

    private boolean textAllowed(int at, String text) {
      boolean allowed = Markup.holdsText(around.localName());
      if (!allowed) {
        var shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
        fault(
            "MISPLACED_TEXT",
            at,
            "文字“%s”不能直接放在 %s 中，请放进 p、td 或 li".formatted(shown, around.localName()),
            "The text '%s' cannot stand directly in %s; put it into p, td or li"
                .formatted(shown, around.localName()));
      }
      return allowed;
    }

    private void otherwise(int at) {
      var open = conditions.isEmpty() ? null : conditions.getLast();
      if (open == null || open.then != null) {
        fault(
            "STRAY_ELSE", at, "{{else}} 前面没有 {{#if}}", "There is no {{#if}} before this {{else}}");
      } else {
        open.then = parts;
        parts = new ArrayList<>();
      }
    }

    private void end(int at) {
      if (conditions.isEmpty()) {
        fault(
            "STRAY_END",
            at,
            "{{/if}} 前面没有同一个元素内的 {{#if}}",
            "There is no {{#if}} in the same element before this {{/if}}");
        return;
      }
      var open = conditions.removeLast();
      var then = open.then == null ? parts : open.then;
      List<Part> otherwise = open.then == null ? List.of() : parts;
      parts = open.before;
      parts.add(
          new Part.Condition(
              open.mark.path(), open.mark.value(), open.mark.line(), then, otherwise));
    }
  }

  private static final class Open {
    private final Part.Condition mark;
    private final List<Part> before;
    private @Nullable List<Part> then;

    Open(Part.Condition mark, List<Part> before) {
      this.mark = mark;
      this.before = before;
    }
  }

  private static int lineEnds(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private static int leadingLineEnds(String text) {
    return lineEnds(text.substring(0, text.length() - text.stripLeading().length()));
  }
}
