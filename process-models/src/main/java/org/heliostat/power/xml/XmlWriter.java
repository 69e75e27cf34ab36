package org.heliostat.power.xml;

/** Writes a tree as text: the same tree, the same text, on every JDK. */
final class XmlWriter {
  private final StringBuilder out = new StringBuilder();

  private XmlWriter() {}

  static String write(XmlDocument document) {
    var writer = new XmlWriter();
    writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    document.before().forEach(node -> writer.line(node));
    writer.line(document.root());
    document.after().forEach(node -> writer.line(node));
    return writer.out.toString();
  }

  private void line(XmlNode node) {
    node(node);
    out.append('\n');
  }

  private void node(XmlNode node) {
    switch (node) {
      case XmlElement element -> element(element);
      case XmlNode.Text(var value) -> escape(value, false);
      case XmlNode.Cdata(var value) ->
          out.append("<![CDATA[").append(value.replace("]]>", "]]]]><![CDATA[>")).append("]]>");
      case XmlNode.Comment(var value) -> out.append("<!--").append(value).append("-->");
    }
  }

  private void element(XmlElement element) {
    out.append('<').append(element.qualifiedName());
    for (var attribute : element.mutableAttributes()) {
      out.append(' ').append(attribute.qualifiedName()).append("=\"");
      escape(attribute.value(), true);
      out.append('"');
    }
    if (element.mutableChildren().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    element.mutableChildren().forEach(this::node);
    out.append("</").append(element.qualifiedName()).append('>');
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        case '\t' -> out.append(attribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }
}
