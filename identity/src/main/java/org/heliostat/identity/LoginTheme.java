package org.heliostat.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The look of the sign-in page: a theme of Keycloak that the realm names. It adds colours and texts
 * to Keycloak's own theme and copies none of its pages. Without it Keycloak shows its own.
 */
public final class LoginTheme {
  /** The folder below {@code themes/} of Keycloak. */
  public static final String NAME = "heliostat";

  static final List<String> FILES =
      List.of(
          "login/theme.properties",
          "login/messages/messages_en.properties",
          "login/messages/messages_zh_CN.properties",
          "login/resources/css/heliostat.css",
          "login/resources/img/mark.svg");

  private LoginTheme() {}

  /** Every file of it: the path below {@code themes/}, and what stands in it. */
  public static Map<String, String> files() {
    var files = new TreeMap<String, String>();
    for (var file : FILES) {
      files.put(NAME + "/" + file, read("/theme/" + NAME + "/" + file));
    }
    return files;
  }

  private static String read(String path) {
    try (var file = LoginTheme.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException(path + " is missing from the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
