package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.heliostat.servers.Repository;

/** Dossiers as an archive fetches and verifies them. */
final class Dossiers {
  private static final String DOSSIER =
      """
      query($caseNo: ID!) { case(caseNo: $caseNo) {
        dossier { fileName files bytes sha256 keyFingerprint downloadUrl } } }
      """;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestPlatform platform;

  Dossiers(TestPlatform platform) {
    this.platform = platform;
  }

  /** What an account is told of a case's dossier. */
  JsonNode seen(GraphqlClient client, CaseAtPortal theCase) {
    return client.data(DOSSIER, Map.of("caseNo", theCase.caseNo())).at("/case/dossier");
  }

  /** The archive, fetched by somebody who may. */
  byte[] fetched(String account, CaseAtPortal theCase) {
    var address = seen(platform.as(account), theCase).path("downloadUrl").asText();
    var response = platform.filesOfAnybody().fetch(address, null);
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/zip");
    return response.body();
  }

  /** What {@code heliostat verify} said and how it ended. */
  record Verdict(int status, JsonNode said) {
    List<String> problems() {
      var problems = new ArrayList<String>();
      said.path("problems")
          .forEach(
              it -> problems.add(it.path("kind").asText() + " " + it.path("subject").asText()));
      return problems;
    }
  }

  /** Verifies an archive with the platform's key, in a program of its own. */
  Verdict verified(byte[] archive) {
    try {
      var folder = Files.createTempDirectory("dossier");
      var file = Files.write(folder.resolve("dossier.zip"), archive);
      var pem = platform.filesOfAnybody().fetch("/dossier-key.pem", null).body();
      var key = Files.write(folder.resolve("key.pem"), pem);
      try {
        return run(file, "--key", key.toString(), "--format", "json");
      } finally {
        Files.delete(key);
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Verdict run(Path archive, String... options) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                program().toString(),
                "verify",
                archive.toString()));
    command.addAll(List.of(options));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return new Verdict(process.exitValue(), JSON.readTree(said));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Path program() throws IOException {
    var target =
        Repository.around(Path.of("")).home().resolveSibling("local-stack/platform/target");
    try (var jars = Files.newDirectoryStream(target, "heliostat-platform-*-exec.jar")) {
      return jars.iterator().next();
    }
  }

  /** A case that has ended has a dossier that verifies. */
  Map<String, byte[]> assertVerifies(String account, CaseAtPortal theCase) {
    var archive = fetched(account, theCase);
    var verdict = verified(archive);
    assertThat(verdict.problems()).isEmpty();
    assertThat(verdict.status()).isZero();
    assertThat(verdict.said().path("signature").asText()).isEqualTo("VALID");
    assertThat(verdict.said().path("caseNo").asText()).isEqualTo(theCase.caseNo());
    assertThat(verdict.said().path("sha256"))
        .isEqualTo(seen(platform.as("supervisor"), theCase).path("sha256"));
    return unpacked(archive);
  }

  static Map<String, byte[]> unpacked(byte[] archive) {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] packed(Map<String, byte[]> files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static JsonNode json(byte[] file) {
    try {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
