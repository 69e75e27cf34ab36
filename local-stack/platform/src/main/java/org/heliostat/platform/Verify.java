package org.heliostat.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heliostat.dossier.DossierCheck;
import org.heliostat.dossier.Report;
import org.heliostat.dossier.UnreadableDossierException;
import org.heliostat.dossier.VerifyingKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks a dossier without the platform: 0 when it is as it was filed, 1 when not, 2 unreadable.
 */
@Command(
    name = "verify",
    description = "核验卷宗，不需要平台运行 Checks a dossier; no platform needs to run.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%n",
    exitCodeList = {
      "0:与归档时一致 everything is as it was filed",
      "1:有改动或者缺失 something was altered or is missing",
      "2:不是卷宗或者无法读取 it is no dossier, or cannot be read"
    })
final class Verify implements Callable<Integer> {
  private static final int WHOLE = 0;
  private static final int ALTERED = 1;
  private static final int UNREADABLE = 2;
  private static final int LARGEST_KEY = 4_096;

  /** How what was found is told. */
  enum Format {
    text,
    json
  }

  @Parameters(index = "0", paramLabel = "<dossier>", description = "卷宗 The archive.")
  private Path dossier = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "<file>",
      description =
          "平台的公钥（平台地址下的 /dossier-key.pem） The platform's public key, at its /dossier-key.pem.")
  private @Nullable Path keyFile;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "输出格式，默认 text How to tell what was found; text by default.")
  private Format format = Format.text;

  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    VerifyingKey key = null;
    if (keyFile != null) {
      key = key(keyFile);
      if (key == null) {
        return refuse(
            "公钥文件无法读取，或者不是 Ed25519 公钥",
            "The key file cannot be read, or holds no Ed25519 public key");
      }
    }
    try {
      var report = DossierCheck.check(dossier, key);
      switch (format) {
        case text -> tell(report);
        case json -> tellAsJson(report);
      }
      return report.isWhole() ? WHOLE : ALTERED;
    } catch (UnreadableDossierException e) {
      return refuse(e.chinese(), e.english());
    } catch (IOException e) {
      return refuse("文件读取失败", "The file could not be read");
    }
  }

  private static @Nullable VerifyingKey key(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST_KEY
          ? VerifyingKey.ofPem(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
              .orElse(null)
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  private int refuse(String chinese, String english) {
    switch (format) {
      case text -> {
        System.err.println("无法核验 UNREADABLE " + chinese);
        System.err.println("    " + english);
      }
      case json ->
          print(
              new ObjectMapper()
                  .createObjectNode()
                  .put("whole", false)
                  .put("unreadable", chinese)
                  .put("unreadableEnglish", english));
    }
    return UNREADABLE;
  }

  private void tell(Report report) {
    var index = report.index();
    out.println("卷宗 dossier   " + report.name());
    out.println(
        "共 %d 件，痕迹 %d 条 %d files, %d entries in the trail"
            .formatted(
                index.files().size(),
                index.trail().entries(),
                index.files().size(),
                index.trail().entries()));
    out.println("目录 index     sha256 " + report.sha256());
    if (report.fingerprint() != null) {
      out.println("公钥 key       sha256 " + report.fingerprint());
    }
    out.println(
        switch (report.signature()) {
          case VALID -> "签名有效，由给定的密钥签署 The signature is valid and was made with the key given.";
          case NOT_CHECKED ->
              """
              签名未核验：没有给出平台的公钥（--key），不能证明卷宗出自哪个平台；请核对上面的公钥指纹
              Signature not checked: no key was given (--key), so it is not shown which platform made
              this dossier; compare the key above""";
          case WRONG -> "签名无效 The signature is not valid.";
        });
    for (var problem : report.problems()) {
      out.println(
          "%s  %s  %s %s"
              .formatted(
                  problem.kind(),
                  problem.subject(),
                  problem.kind().chinese(),
                  problem.kind().english()));
    }
    out.println(
        report.isWhole()
            ? "与归档时一致 WHOLE"
            : "有 %d 处问题 %d problems".formatted(report.problems().size(), report.problems().size()));
  }

  private void tellAsJson(Report report) {
    var json =
        new ObjectMapper()
            .createObjectNode()
            .put("whole", report.isWhole())
            .put("caseNo", report.index().caseNo())
            .put("title", report.index().title())
            .put("sha256", report.sha256())
            .put("signature", report.signature().name())
            .put("keyFingerprint", report.fingerprint())
            .put("files", report.index().files().size())
            .put("entries", report.index().trail().entries());
    var problems = json.putArray("problems");
    for (var problem : report.problems()) {
      problems
          .addObject()
          .put("kind", problem.kind().name())
          .put("subject", problem.subject())
          .put("message", problem.kind().chinese())
          .put("messageEnglish", problem.kind().english());
    }
    print(json);
  }

  private void print(Object json) {
    try {
      out.println(new ObjectMapper().writeValueAsString(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of our own is JSON", e);
    }
  }
}
