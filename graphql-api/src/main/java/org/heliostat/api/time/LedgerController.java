package org.heliostat.api.time;

import java.util.List;
import java.util.Map;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.time.ClockView.LedgerLine;
import org.heliostat.papers.People;
import org.springframework.graphql.data.method.annotation.BatchMapping;

/** The reasons in a clock's ledger. */
@Serves({Audience.STAFF, Audience.PUBLIC})
class LedgerController {
  private final People people;

  LedgerController(People people) {
    this.people = people;
  }

  @BatchMapping(typeName = "ClockEntry")
  Map<LedgerLine, String> reason(List<LedgerLine> lines) {
    var reasons = people.open(lines, LedgerLine::reasonRef, text -> text);
    lines.forEach(line -> reasons.putIfAbsent(line, ""));
    return reasons;
  }
}
