package org.heliostat.api.dossiers;

import java.util.List;

/** Writes a page; whatever is text is escaped, and nothing else can be written. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Opens an element with a class; {@code ""} for none. */
  Html open(String element, String cssClass) {
    out.append('<').append(element);
    if (!cssClass.isEmpty()) {
      out.append(" class=\"").append(escaped(cssClass)).append('"');
    }
    out.append('>');
    return this;
  }

  Html close(String element) {
    out.append("</").append(element).append(">\n");
    return this;
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** An element that holds text alone. */
  Html element(String name, String text) {
    return open(name, "").text(text).close(name);
  }

  /** A link to a file beside the page. */
  Html link(String path, String text) {
    out.append("<a href=\"").append(escaped(path)).append("\">").append(escaped(text));
    return close("a");
  }

  /** A table row of texts. */
  Html row(String cell, List<String> texts) {
    open("tr", "");
    texts.forEach(each -> element(cell, each));
    return close("tr");
  }

  /** A row of a label and what stands there. */
  Html fact(String label, String text) {
    return open("tr", "").element("th", label).element("td", text).close("tr");
  }

  /** The whole page. */
  String page(String title, String style) {
    return """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    %s</body>
    </html>
    """
        .formatted(escaped(title), style, out);
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            it -> {
              switch (it) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                  if (it == '\n' || !Character.isISOControl(it)) {
                    escaped.appendCodePoint(it);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
