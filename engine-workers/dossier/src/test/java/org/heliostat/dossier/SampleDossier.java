package org.heliostat.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.heliostat.trail.TrailChain;
import org.heliostat.trail.TrailDocument;
import org.heliostat.trail.TrailHead;

/** A small dossier, and ways to tamper with one. */
final class SampleDossier {
  static final Instant ENDED = Instant.parse("2026-03-20T08:30:00Z");
  static final String CASE_NO = "320681-2026-7K3M9Q";
  static final SigningKey KEY = SigningKey.ofSeed(seed(7));
  static final byte[] EVIDENCE = "a film".getBytes(StandardCharsets.UTF_8);
  static final byte[] MATERIAL = "a plan".getBytes(StandardCharsets.UTF_8);

  private SampleDossier() {}

  static byte[] seed(int each) {
    var seed = new byte[32];
    Arrays.fill(seed, (byte) each);
    return seed;
  }

  /** Of one case, with entries of other cases between its own on the partition. */
  static List<TrailDocument> trail() {
    var acts =
        List.of(
            "case-submitted", "step-opened", "step-claimed", "evidence-attach", "case-finished");
    var entries = new ArrayList<TrailDocument>();
    var ofCase = TrailHead.START;
    for (int i = 0; i < acts.size(); i++) {
      var detail =
          switch (acts.get(i)) {
            case "case-submitted" -> "plan:" + Hashes.of(MATERIAL);
            case "evidence-attach" -> Hashes.of(EVIDENCE);
            default -> "";
          };
      var entry =
          TrailChain.link(
              Hashes.of(("another case " + i).getBytes(StandardCharsets.UTF_8)),
              ofCase,
              1,
              100 + 10L * i,
              ENDED.minusSeconds(1000 - 100L * i),
              acts.get(i),
              "leader",
              CASE_NO,
              "QD-XK-0001",
              "decide",
              null,
              detail);
      entries.add(entry);
      ofCase = entry.headOfCase();
    }
    return entries;
  }

  static Dossier dossier() {
    return dossier(trail(), KEY);
  }

  static Dossier dossier(List<TrailDocument> trail, SigningKey key) {
    var lines = new ByteArrayOutputStream();
    trail.forEach(entry -> lines.writeBytes(Json.line(entry)));
    var parts =
        List.of(
            part(1, Layout.PAGES, "<!doctype html>".getBytes(StandardCharsets.UTF_8)),
            part(2, Layout.TRAIL, lines.toByteArray()),
            part(3, Layout.Folder.MATERIALS.path(3, "pdf"), MATERIAL),
            part(4, Layout.Folder.EVIDENCE.path(4, "mp4"), EVIDENCE));
    var index =
        new Index(
            Layout.FORMAT,
            CASE_NO,
            "设置大型户外广告许可",
            "320681-CG",
            ENDED,
            trail.getLast().headOfCase(),
            parts.stream().map(Dossier.Part::entry).toList());
    return Dossier.of(index, parts, key);
  }

  static Dossier.Part part(int order, String path, byte[] content) {
    return new Dossier.Part(
        new FileEntry(
            order,
            path,
            "材料",
            null,
            "当事人",
            ENDED,
            "application/octet-stream",
            content.length,
            Hashes.of(content),
            true,
            ""),
        out -> out.write(content));
  }

  static byte[] bytes(Dossier dossier) {
    var out = new ByteArrayOutputStream();
    try {
      dossier.measure().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What lies in an archive, by name. */
  static Map<String, byte[]> unpacked(byte[] archive) {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), ((InputStream) zip).readAllBytes());
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As anybody's program would pack it: compressed. */
  static byte[] packed(Map<String, byte[]> files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Path written(Path folder, byte[] archive) {
    try {
      return Files.write(folder.resolve("dossier.zip"), archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
