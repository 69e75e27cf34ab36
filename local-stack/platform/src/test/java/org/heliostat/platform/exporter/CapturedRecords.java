package org.heliostat.platform.exporter;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.protocol.jackson.ZeebeProtocolModule;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** The records that a broker wrote, as captured by {@link CapturingExporter}. */
record CapturedRecords(List<Record<?>> events) {
  private static final ObjectMapper JSON =
      new ObjectMapper().registerModule(new ZeebeProtocolModule());

  /** Every event once, in order; a restarted broker offers some of them twice. */
  static CapturedRecords read(Path file) throws IOException {
    var byPosition = new TreeMap<Long, Record<?>>();
    for (var line : Files.readAllLines(file)) {
      var record = JSON.readValue(line, new TypeReference<Record<?>>() {});
      if (record.getRecordType() == RecordType.EVENT) {
        byPosition.put(record.getPosition(), record);
      }
    }
    return new CapturedRecords(List.copyOf(byPosition.values()));
  }

  /** A jar with the capturing exporter alone, for the broker to load. */
  static Path exporterJar(Path folder) throws IOException {
    var jar = folder.resolve("capturing-exporter.jar");
    var entry = CapturingExporter.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        var out = new JarOutputStream(file);
        var in = CapturingExporter.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new ZipEntry(entry));
      if (in == null) {
        throw new IOException(entry + " is not on the class path");
      }
      in.transferTo(out);
      out.closeEntry();
    }
    return jar;
  }
}
