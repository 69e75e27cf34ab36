package org.heliostat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heliostat.dossier.Dossier;
import org.heliostat.dossier.FileEntry;
import org.heliostat.dossier.Hashes;
import org.heliostat.dossier.Index;
import org.heliostat.dossier.Json;
import org.heliostat.dossier.Layout;
import org.heliostat.dossier.SigningKey;
import org.heliostat.trail.TrailChain;
import org.heliostat.trail.TrailHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code heliostat verify} says, and its exit status. */
class VerifyTest {
  private static final Instant ENDED = Instant.parse("2026-03-20T08:30:00Z");
  private static final SigningKey KEY = SigningKey.ofSeed(new byte[32]);

  @TempDir private Path folder;
  private final PrintStream console = System.out;
  private final PrintStream errors = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path dossier;
  private Path key;

  @BeforeEach
  void makeADossier() throws IOException {
    dossier = Files.write(folder.resolve("dossier.zip"), archive());
    key = Files.writeString(folder.resolve("key.pem"), KEY.verifyingKey().pem());
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void giveTheConsoleBack() {
    System.setOut(console);
    System.setErr(errors);
  }

  private static byte[] archive() throws IOException {
    var entry =
        TrailChain.link(
            TrailChain.START,
            TrailHead.START,
            1,
            1,
            ENDED,
            "case-finished",
            "engine",
            "C-1",
            "P-1",
            null,
            null,
            "");
    var parts =
        List.of(
            part(1, Layout.PAGES, "<p>卷宗</p>".getBytes(StandardCharsets.UTF_8)),
            part(2, Layout.TRAIL, Json.line(entry)));
    var index =
        new Index(
            Layout.FORMAT,
            "C-1",
            "设置大型户外广告许可",
            "320681-CG",
            ENDED,
            entry.headOfCase(),
            parts.stream().map(Dossier.Part::entry).toList());
    var out = new ByteArrayOutputStream();
    Dossier.of(index, parts, KEY).measure().writeTo(out);
    return out.toByteArray();
  }

  private static Dossier.Part part(int order, String path, byte[] content) {
    return new Dossier.Part(
        new FileEntry(
            order,
            path,
            "文件",
            null,
            "机关",
            ENDED,
            "text/plain",
            content.length,
            Hashes.of(content),
            true,
            ""),
        out -> out.write(content));
  }

  private int verify(String... options) {
    said.reset();
    var arguments = new ArrayList<>(List.of(dossier.toString()));
    arguments.addAll(Arrays.asList(options));
    return new CommandLine(new Verify()).execute(arguments.toArray(String[]::new));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void shouldSayThatADossierIsWholeAndWhoseItIs() {
    assertThat(verify("--key", key.toString())).isZero();
    assertThat(said())
        .contains("C-1 设置大型户外广告许可", "签名有效", "与归档时一致", KEY.verifyingKey().fingerprint());

    assertThat(verify()).isZero();
    assertThat(said()).contains("签名未核验", "Signature not checked");
  }

  @Test
  void shouldNameWhatWasAlteredOnALineEach() throws IOException {
    var altered = new String(archive(), StandardCharsets.ISO_8859_1).replace("<p>", "<b>");
    Files.write(dossier, altered.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(verify("--key", key.toString())).isEqualTo(1);
    assertThat(said())
        .contains("FILE_ALTERED  index.html  文件内容与归档时不一致")
        .contains("有 1 处问题 1 problems");
    assertThat(verify("--format", "json")).isEqualTo(1);
    assertThat(said())
        .contains("\"whole\":false", "\"signature\":\"NOT_CHECKED\"")
        .contains("{\"kind\":\"FILE_ALTERED\",\"subject\":\"index.html\"");
  }

  @Test
  void shouldRefuseWhatIsNoDossierInASentence() throws IOException {
    Files.writeString(dossier, "no archive");
    assertThat(verify()).isEqualTo(2);
    assertThat(said()).contains("不是 ZIP 档案").doesNotContain("Exception");
    assertThat(verify("--format", "json")).isEqualTo(2);
    assertThat(said()).contains("\"unreadableEnglish\":\"It is not a ZIP archive");

    Files.delete(dossier);
    assertThat(verify()).isEqualTo(2);
    assertThat(said()).contains("没有这个文件");
  }

  @Test
  void shouldRefuseAKeyFileThatHoldsNone() throws IOException {
    Files.writeString(key, "no key");
    assertThat(verify("--key", key.toString())).isEqualTo(2);
    assertThat(said()).contains("公钥文件无法读取");
    assertThat(verify("--key", folder.toString())).isEqualTo(2);
    assertThat(verify("--key", folder.resolve("none").toString())).isEqualTo(2);
  }
}
