package org.heliostat.exporter;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.heliostat.power.Flow;
import org.heliostat.power.Power;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.CalendarDocument;
import org.heliostat.readmodel.Calendars;

/** The sample power, and one like it in which nobody has to accept. */
final class SamplePower {
  static final Power POWER = read("QD-XK-0001");
  static final PowerVersions.Version VERSION = new PowerVersions.Version(POWER, "c".repeat(64));

  /** The first calendars, and an edition 1 in which the bureau is closed for a week. */
  static final Calendars CALENDARS = new Calendars(editions -> Map.of("1", stormWeek()));

  private SamplePower() {}

  private static CalendarDocument stormWeek() {
    var from = EngineLog.START.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    var orders =
        """
        {"agency": "320681-CG", "daysOff": [
          {"from": "%s", "to": "%s", "reason": "台风停工", "document": "某令第1号"}]}
        """
            .formatted(from, from.plusDays(7));
    return CalendarDocument.FIRST.with(
        new CalendarDocument.CalendarOrders(
            "320681-CG", 1, orders, "某令第1号", "台风停工", EngineLog.START, "policy-officer"),
        2026);
  }

  static PowerVersions.Version withoutAcceptance() {
    var flow = POWER.flow();
    var steps = flow.steps().stream().filter(it -> it.kind() != StepKind.ACCEPT).toList();
    var shorter =
        new Flow(flow.startId(), steps, flow.gateways(), flow.endings(), flow.sequenceFlows());
    return new PowerVersions.Version(
        new Power(
            POWER.code(),
            POWER.name(),
            POWER.category(),
            POWER.procedure(),
            POWER.agency(),
            POWER.acceptingAgency(),
            POWER.implementingBody(),
            POWER.supervisionPhone(),
            POWER.promised(),
            POWER.statutory(),
            POWER.legalBases(),
            POWER.materials(),
            List.of(),
            POWER.applicationForm(),
            shorter),
        "c".repeat(64));
  }

  /** A penalty whose first step decides on taking the case up. */
  static PowerVersions.Version penalty() {
    return new PowerVersions.Version(read("QD-CF-0001"), "d".repeat(64));
  }

  private static Power read(String code) {
    return switch (PowerReader.read(PowerLibrary.load("320681-CG", code))) {
      case PowerReading.Readable(var power) -> power;
      case PowerReading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }
}
