package org.heliostat.check.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.power.xml.XmlParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a decision table from DMN 1.1 to 1.5. It has hit policy UNIQUE, inputs of the types number,
 * integer, long, double, string and boolean, and gives fines in yuan: one column {@code fine}, or
 * two, {@code least} and {@code most}. Other outputs are not looked at.
 */
final class DecisionTableReader {
  private final XmlElement table;

  private DecisionTableReader(XmlElement table) {
    this.table = table;
  }

  /**
   * Reads a table.
   *
   * @throws FlawedTable when it is anything else than stated above
   */
  static DecisionTable read(String dmn, String decisionId)
      throws FlawedTable, UnreadableXmlException {
    var root = XmlParser.parse(dmn, XmlParser.Limits.DRAWN).root();
    var decision =
        children(root, "decision")
            .filter(it -> decisionId.equals(it.attribute("id")))
            .findFirst()
            .orElseThrow(
                () ->
                    new FlawedTable(
                        "文件中没有 id 为“%s”的决策，请更正".formatted(decisionId),
                        "The file holds no decision with the id '%s'; correct it"
                            .formatted(decisionId)));
    var table =
        children(decision, "decisionTable")
            .findFirst()
            .orElseThrow(
                () ->
                    new FlawedTable(
                        "决策“%s”不是决策表，请改为决策表".formatted(decisionId),
                        "The decision '%s' is no decision table; make it one"
                            .formatted(decisionId)));
    return new DecisionTableReader(table).read();
  }

  private DecisionTable read() throws FlawedTable {
    var hitPolicy = Objects.requireNonNullElse(table.attribute("hitPolicy"), "UNIQUE");
    if (!hitPolicy.equals("UNIQUE")) {
      throw new FlawedTable(
          "命中策略为 %s，请改为 UNIQUE（唯一）".formatted(hitPolicy),
          "The hit policy is %s; make it UNIQUE".formatted(hitPolicy));
    }
    var rows = children(table, "rule").toList();
    List<Column> columns = new ArrayList<>();
    for (var input : children(table, "input").toList()) {
      columns.add(column(input, columns.size(), rows));
    }
    var least = output("least");
    var most = output("most");
    var fine = output("fine");
    if ((least < 0 || most < 0) && fine < 0) {
      throw new FlawedTable(
          "没有输出罚款的列，请设置 least 和 most 两列，或者 fine 一列",
          "No column gives a fine; add the two columns least and most, or one column fine");
    }
    List<DecisionTable.Fine> fines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      boolean one = least < 0 || most < 0;
      fines.add(
          new DecisionTable.Fine(
              yuan(rows, row, one ? fine : least), yuan(rows, row, one ? fine : most)));
    }
    return new DecisionTable(columns, fines);
  }

  private static Column column(XmlElement input, int number, List<XmlElement> rows)
      throws FlawedTable {
    var expression = children(input, "inputExpression").findFirst().orElse(null);
    var name = name(text(expression), input, number);
    var typeRef = expression == null ? null : expression.attribute("typeRef");
    var type = InputType.of(typeRef);
    if (type == null) {
      throw new FlawedTable(
          "“%s”列的类型“%s”无法检查，请改为 number、integer、long、double、string 或者 boolean"
              .formatted(name, typeRef == null ? "" : typeRef),
          "The type '%s' of column '%s' cannot be judged; use number, integer, long, double, string"
                  .formatted(typeRef == null ? "" : typeRef, name)
              + " or boolean");
    }
    var values = children(input, "inputValues").findFirst().orElse(null);
    var domain = UnaryTests.read(text(values), type, new Place(0, name));
    List<Condition> cells = new ArrayList<>();
    for (var row : rows) {
      var cell = cell(row, "inputEntry", number, cells.size() + 1);
      cells.add(UnaryTests.read(cell, type, new Place(cells.size() + 1, name)));
    }
    return new Column(name, type, domain, cells);
  }

  private static String name(String expression, XmlElement input, int number) {
    if (!expression.isBlank()) {
      return expression.strip();
    }
    var label = input.attribute("label");
    return label == null || label.isBlank() ? String.valueOf(number + 1) : label.strip();
  }

  private int output(String name) {
    var outputs = children(table, "output").toList();
    for (int i = 0; i < outputs.size(); i++) {
      if (name.equals(outputs.get(i).attribute("name"))) {
        return i;
      }
    }
    return -1;
  }

  private static BigDecimal yuan(List<XmlElement> rows, int row, int number) throws FlawedTable {
    var cell = cell(rows.get(row), "outputEntry", number, row + 1).strip();
    if (!cell.matches("\\d{1,12}(\\.\\d{1,2})?")) {
      throw new FlawedTable(
          "第%d行的罚款“%s”不是金额，请填写以元计的数字".formatted(row + 1, cell),
          "The fine '%s' in row %d is no amount; give a number of yuan".formatted(cell, row + 1));
    }
    return new BigDecimal(cell);
  }

  private static String cell(XmlElement row, String name, int number, int rowNumber)
      throws FlawedTable {
    var cells = children(row, name).toList();
    if (number >= cells.size()) {
      throw new FlawedTable(
          "第%d行的格子数与列数不符，请重新保存".formatted(rowNumber),
          "Row %d has fewer cells than the table has columns; save it again".formatted(rowNumber));
    }
    return text(cells.get(number));
  }

  private static Stream<XmlElement> children(XmlElement element, String name) {
    return element.elements().stream().filter(it -> it.localName().equals(name));
  }

  /** The text of an expression; empty when there is none. */
  private static String text(@Nullable XmlElement expression) {
    return Optional.ofNullable(expression).stream()
        .flatMap(it -> children(it, "text"))
        .map(XmlElement::text)
        .findFirst()
        .orElse("");
  }
}
