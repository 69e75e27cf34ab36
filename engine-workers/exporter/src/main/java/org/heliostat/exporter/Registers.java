package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.Judged;
import org.heliostat.readmodel.ReadModel;

/** Folds orders into the registers that they belong to. */
final class Registers {
  private static final Map<String, Register<?>> BY_KIND =
      Stream.<Register<?>>of(
              new CalendarRegister(), new DelegationRegister(), new PowerStandingRegister())
          .flatMap(register -> register.kinds().stream().map(kind -> Map.entry(kind, register)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final ReadModel store;
  private final PendingWrites pending;
  private final Trail trail;

  Registers(ReadModel store, PendingWrites pending, Trail trail) {
    this.store = store;
    this.pending = pending;
    this.trail = trail;
  }

  /** Whether messages of this name are orders. */
  static boolean know(String messageName) {
    return BY_KIND.containsKey(messageName);
  }

  void fold(Record<?> record, MessageRecordValue message) {
    var register = BY_KIND.get(message.getName());
    if (register == null) {
      throw new IllegalStateException("no order is called " + message.getName());
    }
    var order = Order.of(record, message);
    fold(register, order);
    trail.ordered(record, order, register.words(order));
  }

  /** An order that the register knows already was written before; only the trail goes on. */
  private <T extends Judged> void fold(Register<T> register, Order order) {
    var index = register.index();
    var before =
        pending
            .document(index, order.key())
            .or(() -> store.get(index, order.key()))
            .orElseGet(() -> register.blank(order.key()));
    if (order.position() <= before.position()
        || before.acts().stream().anyMatch(act -> act.actId().equals(order.actId()))) {
      return;
    }
    var refusal = register.refusal(before, order);
    var after = refusal == null ? register.apply(before, order) : before;
    var act = new ActEntry(order.actId(), order.kind(), order.at(), order.by(), refusal);
    var judged =
        register.judged(
            after,
            order.position(),
            Stream.of(before.acts(), List.of(act)).flatMap(List::stream).toList());
    // What follows from it first: once the order itself is in the store, it is not folded again.
    if (refusal == null) {
      register.changed(before, judged, pending);
    }
    pending.versioned(index, order.key(), judged, order.position());
  }
}
