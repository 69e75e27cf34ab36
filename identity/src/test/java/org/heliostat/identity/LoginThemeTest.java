package org.heliostat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LoginThemeTest {
  private static final String LOGIN = LoginTheme.NAME + "/login/";

  @Test
  void shouldHoldEveryFileOfItsFolder() throws IOException, URISyntaxException {
    var folder =
        Path.of(
            Objects.requireNonNull(LoginTheme.class.getResource("/theme/" + LoginTheme.NAME))
                .toURI());
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(folder::relativize).map(Path::toString))
          .containsExactlyInAnyOrderElementsOf(LoginTheme.FILES);
    }
  }

  @Test
  void shouldBeTheOneThatTheRealmNames() {
    var settings =
        new RealmSettings(URI.create("https://power.example.cn"), "portal-secret-1", null);

    assertThat(RealmTemplate.render(settings)).contains("\"loginTheme\" : \"" + LoginTheme.NAME);
  }

  @Test
  void shouldSayTheSameInBothLanguages() throws IOException {
    assertThat(properties("messages/messages_zh_CN.properties").keySet())
        .isNotEmpty()
        .isEqualTo(properties("messages/messages_en.properties").keySet());
  }

  /** Whoever is told more could find out which accounts exist (Keycloak says the same for both). */
  @Test
  void shouldNotTellALockedAccountFromAWrongPassword() throws IOException {
    for (var language : new String[] {"zh_CN", "en"}) {
      var texts = properties("messages/messages_" + language + ".properties");
      assertThat(texts.getProperty("accountTemporarilyDisabledMessage"))
          .isEqualTo(texts.getProperty("invalidUserMessage"));
    }
  }

  @Test
  void shouldLoadWhatItShips() throws IOException {
    var theme = properties("theme.properties");

    assertThat(LoginTheme.files())
        .containsKeys(
            LOGIN + "resources/" + theme.getProperty("favicons.mark"),
            LOGIN + "resources/" + theme.getProperty("styles").split(" ")[1]);
  }

  private static Properties properties(String file) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(Objects.requireNonNull(LoginTheme.files().get(LOGIN + file))));
    return properties;
  }
}
