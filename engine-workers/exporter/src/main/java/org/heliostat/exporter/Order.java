package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import java.time.Instant;

/**
 * An act on something that is no case, as it stands in the engine's log.
 *
 * @param kind name of the message
 * @param key what it is about: id of the document that it changes
 * @param actId the same for the same request of the same account
 * @param at when the engine took it in
 * @param position of its record
 * @param variables what it carries
 */
record Order(
    String kind, String key, String actId, Instant at, long position, Variables variables) {
  static Order of(Record<?> record, MessageRecordValue message) {
    return new Order(
        message.getName(),
        message.getCorrelationKey(),
        message.getMessageId(),
        Instant.ofEpochMilli(record.getTimestamp()),
        record.getPosition(),
        new Variables(message.getVariables()));
  }

  String by() {
    return variables.by();
  }
}
