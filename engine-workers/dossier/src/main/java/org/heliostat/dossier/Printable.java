package org.heliostat.dossier;

/** Names that come from an archive, as they may be printed: no line of ours can be made up. */
final class Printable {
  private static final int LONGEST = 200;

  private Printable() {}

  static String of(String text) {
    var printable = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            it -> {
              var type = Character.getType(it);
              var hidden =
                  Character.isISOControl(it)
                      || type == Character.FORMAT
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || type == Character.SURROGATE
                      || type == Character.UNASSIGNED;
              if (hidden) {
                printable.append("\\u{%x}".formatted(it));
              } else {
                printable.appendCodePoint(it);
              }
            });
    return printable.append(text.codePointCount(0, text.length()) > LONGEST ? "…" : "").toString();
  }
}
