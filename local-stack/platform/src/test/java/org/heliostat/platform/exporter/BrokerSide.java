package org.heliostat.platform.exporter;

import io.camunda.zeebe.exporter.api.context.Configuration;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker as an exporter sees it: keeps every position that was acknowledged with its metadata.
 */
final class BrokerSide implements Controller, Context {
  private final Map<String, Object> arguments;
  private final NavigableMap<Long, byte[]> acknowledged = new ConcurrentSkipListMap<>();

  BrokerSide(Map<String, Object> arguments) {
    this.arguments = arguments;
  }

  /** A broker that restarted and remembers only what was acknowledged up to a position. */
  BrokerSide restartedAt(long position) {
    var restarted = new BrokerSide(arguments);
    restarted.acknowledged.putAll(acknowledged.headMap(position, true));
    return restarted;
  }

  NavigableMap<Long, byte[]> acknowledged() {
    return acknowledged;
  }

  @Override
  public void updateLastExportedRecordPosition(long position) {
    throw new AssertionError("the position is never reported without the head of the trail");
  }

  @Override
  public void updateLastExportedRecordPosition(long position, byte[] metadata) {
    acknowledged.put(position, metadata);
  }

  @Override
  public long getLastExportedRecordPosition() {
    return acknowledged.isEmpty() ? -1 : acknowledged.lastKey();
  }

  @Override
  public ScheduledTask scheduleCancellableTask(Duration delay, Runnable task) {
    throw new AssertionError("the broker's timers are too coarse for the exporter");
  }

  @Override
  public Optional<byte[]> readMetadata() {
    return acknowledged.isEmpty()
        ? Optional.empty()
        : Optional.of(acknowledged.lastEntry().getValue());
  }

  @Override
  public MeterRegistry getMeterRegistry() {
    return new SimpleMeterRegistry();
  }

  @Override
  public Logger getLogger() {
    return LoggerFactory.getLogger("exporter");
  }

  @Override
  public InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public Configuration getConfiguration() {
    return new Arguments(arguments);
  }

  @Override
  public int getPartitionId() {
    return 1;
  }

  @Override
  public void setFilter(RecordFilter filter) {}

  private record Arguments(Map<String, Object> arguments) implements Configuration {
    @Override
    public String getId() {
      return "heliostat";
    }

    @Override
    public Map<String, Object> getArguments() {
      return arguments;
    }

    @Override
    public <T> T instantiate(Class<T> type) {
      throw new AssertionError("the exporter reads its arguments as they are");
    }
  }
}
