package org.heliostat.platform.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs in the broker beside the real exporter and keeps every record as a line of JSON. */
public final class CapturingExporter implements Exporter {
  private @Nullable Path file;
  private @Nullable Controller controller;

  @Override
  public void configure(Context context) {
    file = Path.of(context.getConfiguration().getArguments().get("file").toString());
  }

  @Override
  public void open(Controller controller) {
    this.controller = controller;
  }

  @Override
  public void export(Record<?> record) {
    try {
      Files.writeString(
          Objects.requireNonNull(file),
          record.toJson() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Objects.requireNonNull(controller).updateLastExportedRecordPosition(record.getPosition());
  }
}
