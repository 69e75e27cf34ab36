package org.heliostat.documents;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.heliostat.power.document.DocumentTemplate;
import org.heliostat.power.document.Part;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A template with its facts filled in, as the XML that the stylesheet lays out. */
final class Filling {
  private static final String GAP = "〔待填〕";

  private final Facts facts;
  private final boolean gaps;
  private final Document document;
  private final Set<String> missing = new TreeSet<>();

  private Filling(Facts facts, boolean gaps) {
    this.facts = facts;
    this.gaps = gaps;
    try {
      this.document =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has DOM", e);
    }
  }

  /**
   * Fills a template in.
   *
   * @param gaps whether a fact that is not there yet leaves a visible gap; else it is an error
   * @return a document whose root has the body, and nothing but it
   * @throws MissingFactException when a fact is not there
   */
  static Document of(DocumentTemplate template, Facts facts, boolean gaps) {
    var filling = new Filling(facts, gaps);
    var root = filling.document.createElement("filled");
    filling.document.appendChild(root);
    var body = filling.document.createElement("body");
    root.appendChild(body);
    filling.fill(body, template.parts());
    if (!filling.missing.isEmpty()) {
      throw new MissingFactException(template.id(), filling.missing);
    }
    return filling.document;
  }

  private void fill(Element around, List<Part> parts) {
    for (var part : parts) {
      switch (part) {
        case Part.Text(var text) -> around.appendChild(document.createTextNode(text));
        case Part.Placeholder(var path, var line) -> quote(around, path);
        case Part.Condition condition ->
            fill(around, holds(condition) ? condition.then() : condition.otherwise());
        case Part.Element(var tag, var style, var inside) -> {
          var element = document.createElement(tag);
          if (!style.isEmpty()) {
            element.setAttribute("class", style);
          }
          around.appendChild(element);
          fill(element, inside);
        }
      }
    }
  }

  private boolean holds(Part.Condition condition) {
    var fact = facts.get(condition.path());
    if (fact == null) {
      return false;
    }
    var value = condition.value();
    return value == null ? !fact.codes().equals(Set.of("false")) : fact.codes().contains(value);
  }

  private void quote(Element around, String path) {
    var fact = facts.get(path);
    if (fact == null) {
      if (gaps) {
        var gap = document.createElement("gap");
        gap.setTextContent(GAP);
        around.appendChild(gap);
      } else {
        missing.add(path);
      }
      return;
    }
    var lines = fact.text().split("\\R");
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        around.appendChild(document.createElement("br"));
      }
      around.appendChild(document.createTextNode(printable(lines[i])));
    }
  }

  /** Control characters could not be laid out, and mean nothing on paper. */
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
