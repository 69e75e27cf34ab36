package org.heliostat.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Secrets of this installation, made once and kept in {@code <home>/secrets.properties}, readable
 * to its owner only.
 *
 * @param demoPassword of every demo account
 * @param portalSecret of the service account {@code portal}
 * @param keycloakAdmin password of Keycloak's account {@code admin}
 * @param caseSecret from which case numbers and query codes are derived
 * @param peopleKey 32 bytes as base64 that seal personal data; lost key, lost data
 */
public record Secrets(
    String demoPassword,
    String portalSecret,
    String keycloakAdmin,
    String caseSecret,
    String peopleKey) {
  private static final String FILE = "secrets.properties";

  /** No letters and digits that look alike, since people type it. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  static Secrets in(Path home) {
    var file = home.resolve(FILE);
    try {
      Files.createDirectories(home);
      var properties = new Properties();
      if (Files.exists(file)) {
        try (var in = Files.newInputStream(file)) {
          properties.load(in);
        }
      }
      var random = new SecureRandom();
      var before = properties.size();
      var secrets =
          new Secrets(
              keep(properties, "demo.password", typed(random)),
              keep(properties, "portal.secret", bytes(random)),
              keep(properties, "keycloak.admin.password", bytes(random)),
              keep(properties, "case.secret", bytes(random)),
              keep(properties, "people.key", bytes(random)));
      if (properties.size() != before) {
        write(file, properties);
      }
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep secrets in " + file, e);
    }
  }

  static void delete(Path home) throws IOException {
    Files.deleteIfExists(home.resolve(FILE));
  }

  private static void write(Path file, Properties properties) throws IOException {
    var temporary = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(temporary);
    Files.createFile(
        temporary,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newOutputStream(temporary)) {
      properties.store(out, "Secrets of this installation. Keep them with its data.");
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String keep(Properties properties, String key, String value) {
    var present = properties.putIfAbsent(key, value);
    return present == null ? value : present.toString();
  }

  private static String bytes(SecureRandom random) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String typed(SecureRandom random) {
    var text = new StringBuilder();
    for (var i = 0; i < 16; i++) {
      text.append(i > 0 && i % 4 == 0 ? "-" : "")
          .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "Secrets[]";
  }
}
