package org.heliostat.power.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text: words, a placeholder, or one of the marks of a condition.
 *
 * @param line how many line ends stand before it in the text
 */
sealed interface Token {
  int line();

  record Words(String text, int line) implements Token {}

  record Fact(String path, int line) implements Token {}

  record If(String path, @Nullable String value, int line) implements Token {}

  record Else(int line) implements Token {}

  record EndIf(int line) implements Token {}

  /** Something in braces, or a brace, that means nothing. */
  record Unknown(String text, int line) implements Token {}

  /** A dotted path of names. */
  Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");

  Pattern BRACES = Pattern.compile("\\{\\{(?<inside>[^{}]*)}}|\\{\\{|}}");
  Pattern CONDITION =
      Pattern.compile("#if\\s+(?<path>%s)(\\s*=\\s*(?<value>[A-Za-z0-9_]+))?".formatted(PATH));

  /** Cuts a text up. */
  static List<Token> of(String text) {
    var tokens = new ArrayList<Token>();
    var braces = BRACES.matcher(text);
    int done = 0;
    int line = 0;
    while (braces.find()) {
      var words = text.substring(done, braces.start());
      if (!words.isEmpty()) {
        tokens.add(new Words(words, line));
      }
      line += lineEnds(words);
      tokens.add(mark(braces.group(), braces.group("inside"), line));
      line += lineEnds(braces.group());
      done = braces.end();
    }
    if (done < text.length()) {
      tokens.add(new Words(text.substring(done), line));
    }
    return tokens;
  }

  private static Token mark(String whole, @Nullable String inside, int line) {
    if (inside == null) {
      return new Unknown(whole, line);
    }
    var mark = inside.strip();
    var condition = CONDITION.matcher(mark);
    if (condition.matches()) {
      return new If(condition.group("path"), condition.group("value"), line);
    }
    return switch (mark) {
      case "else" -> new Else(line);
      case "/if" -> new EndIf(line);
      default -> PATH.matcher(mark).matches() ? new Fact(mark, line) : new Unknown(whole, line);
    };
  }

  private static int lineEnds(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
