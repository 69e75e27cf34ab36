package org.heliostat.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The broker's door to the fold. A record is taken in at once and written a little later, together
 * with others; the broker is told that a record was exported only after the store has confirmed
 * everything up to it. While the store is away the broker keeps the records and offers them again.
 */
public final class HeliostatExporter implements Exporter {
  private @Nullable ExporterConfiguration configuration;
  private @Nullable Logger log;
  private @Nullable ExportSession session;

  @Override
  public void configure(Context context) {
    log = context.getLogger();
    configuration = ExporterConfiguration.read(context.getConfiguration().getArguments());
    context.setFilter(new CaseRecords());
  }

  @Override
  public void open(Controller controller) {
    if (configuration == null || log == null) {
      throw new IllegalStateException("open before configure");
    }
    session = new ExportSession(configuration, controller, log);
    session.begin();
  }

  @Override
  public void export(Record<?> record) {
    opened().export(record);
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private ExportSession opened() {
    if (session == null) {
      throw new IllegalStateException("export before open");
    }
    return session;
  }

  /** Only events tell what has happened; only these kinds tell of cases. */
  private static final class CaseRecords implements Context.RecordFilter {
    @Override
    public boolean acceptType(RecordType type) {
      return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
      return RecordRouter.TYPES.contains(type);
    }
  }
}
