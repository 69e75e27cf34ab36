package org.heliostat.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir private Path folder;

  @Test
  void shouldUnpackATarAndKeepExecutables() throws IOException {
    // given
    var file = tar(entry("server/bin/run", 0755), entry("server/readme", 0644));
    var parts = new ArrayList<Double>();

    // when
    new Archive(file).unpack(folder.resolve("out"), parts::add);

    // then
    assertThat(folder.resolve("out/server/bin/run")).hasContent("content").isExecutable();
    assertThat(Files.isExecutable(folder.resolve("out/server/readme"))).isFalse();
    assertThat(parts).isNotEmpty().last().isEqualTo(1.0);
  }

  @Test
  void shouldUnpackAZipAndKeepExecutables() throws IOException {
    // given
    var file = zip("server/bin/run", 0100755);

    // when
    new Archive(file).unpack(folder.resolve("out"), fraction -> {});

    // then
    assertThat(folder.resolve("out/server/bin/run")).hasContent("content").isExecutable();
  }

  @Test
  void shouldRefuseAnEntryThatLeadsOut() throws IOException {
    for (var file :
        new Path[] {tar(entry("../escaped", 0644)), zip("server/../../escaped", 0100644)}) {
      assertThatThrownBy(() -> new Archive(file).unpack(folder.resolve("out"), fraction -> {}))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("leads out of the folder");
    }
    assertThat(folder.resolve("escaped")).doesNotExist();
  }

  @Test
  void shouldRefuseALink() throws IOException {
    var link = new TarArchiveEntry("server/link", TarConstants.LF_SYMLINK);
    link.setLinkName("/etc");
    var file = tar(link);

    assertThatThrownBy(() -> new Archive(file).unpack(folder.resolve("out"), fraction -> {}))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("neither file nor folder");
  }

  private static TarArchiveEntry entry(String name, int mode) {
    var entry = new TarArchiveEntry(name, true);
    entry.setMode(mode);
    entry.setSize("content".length());
    return entry;
  }

  private Path tar(TarArchiveEntry... entries) throws IOException {
    var file = Files.createTempFile(folder, "archive", ".tar.gz");
    try (var out =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(Files.newOutputStream(file)))) {
      for (var entry : entries) {
        out.putArchiveEntry(entry);
        if (entry.isFile() && !entry.isSymbolicLink()) {
          out.write("content".getBytes(StandardCharsets.UTF_8));
        }
        out.closeArchiveEntry();
      }
    }
    return file;
  }

  private Path zip(String name, int mode) throws IOException {
    var file = Files.createTempFile(folder, "archive", ".zip");
    try (var out = new ZipArchiveOutputStream(file)) {
      var entry = new ZipArchiveEntry(name);
      entry.setUnixMode(mode);
      out.putArchiveEntry(entry);
      out.write("content".getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
    return file;
  }
}
