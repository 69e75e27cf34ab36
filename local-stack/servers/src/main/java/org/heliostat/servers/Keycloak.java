package org.heliostat.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keycloak with its own file database, bound to the loopback address. */
public final class Keycloak extends Server {
  private static final List<String> PROGRAM =
      List.of("bin", "conf", "lib", "providers", "themes", "version.txt");

  private final Path distribution;
  private final int port;
  private final String adminPassword;
  private final @Nullable Realm realm;
  private final Map<String, String> themes;

  /**
   * A realm brought in at the first start. When it changed since, for instance with the port of the
   * platform, the database is made anew from it: the realm is reviewed code, not data.
   *
   * @param json Keycloak's realm representation; may hold secrets
   */
  public record Realm(String name, String json) {
    @Override
    public String toString() {
      return "Realm[name=" + name + "]";
    }
  }

  /**
   * @param distribution the unpacked {@link Distribution#KEYCLOAK}
   * @param home data goes to {@code <home>/keycloak}
   * @param adminPassword of the account {@code admin}, made at the first start
   * @param themes files of themes besides its own: the path below {@code themes/}, and the text
   */
  public Keycloak(
      Path distribution,
      Path home,
      int port,
      String adminPassword,
      @Nullable Realm realm,
      Map<String, String> themes) {
    super("keycloak", home);
    this.distribution = distribution.toAbsolutePath();
    this.port = port;
    this.adminPassword = adminPassword;
    this.realm = realm;
    this.themes = Map.copyOf(themes);
  }

  /** Its address, on which tokens are issued. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The issuer named in the tokens of a realm. */
  public URI issuer(String realmName) {
    return url().resolve("/realms/" + realmName);
  }

  /** Everything it keeps. */
  public Path data() {
    return home().resolve("keycloak");
  }

  @Override
  Launch launch() throws IOException {
    placeProgram();
    placeThemes();
    placeRealm();
    return new Launch(
        List.of(
            data().resolve("bin").resolve("kc.sh").toString(),
            "start",
            "--optimized",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=" + url(),
            "--import-realm"),
        Map.of(
            "JAVA_HOME",
            Java.home().toString(),
            "JAVA_OPTS_KC_HEAP",
            "-Xms64m -Xmx384m",
            "KC_BOOTSTRAP_ADMIN_USERNAME",
            "admin",
            "KC_BOOTSTRAP_ADMIN_PASSWORD",
            adminPassword),
        data(),
        Probe.http(
            url()
                .resolve(
                    "/realms/"
                        + (realm == null ? "master" : realm.name())
                        + "/.well-known/openid-configuration"),
            body -> body.contains("issuer")),
        Duration.ofSeconds(240));
  }

  /** Keycloak keeps data inside its program folder, so that each home needs one of its own. */
  private void placeProgram() throws IOException {
    createFolders(data());
    for (var part : PROGRAM) {
      var source = distribution.resolve(part);
      var target = data().resolve(part);
      Folders.delete(target);
      if (part.equals("lib")) {
        Folders.link(source, target);
      } else {
        Folders.copy(source, target);
      }
    }
  }

  /**
   * The folder of themes was placed anew with the program, so that none of an earlier start is
   * left.
   */
  private void placeThemes() throws IOException {
    for (var theme : themes.entrySet()) {
      var file = data().resolve("themes").resolve(theme.getKey());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, theme.getValue());
    }
  }

  private void placeRealm() throws IOException {
    var database = data().resolve("data");
    var folder = database.resolve("import");
    if (realm == null) {
      Folders.delete(folder);
      return;
    }
    var file = folder.resolve(realm.name() + "-realm.json");
    if (Files.exists(file) && Files.readString(file).equals(realm.json())) {
      return;
    }
    Folders.delete(database);
    createFolders(folder);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, realm.json());
  }
}
