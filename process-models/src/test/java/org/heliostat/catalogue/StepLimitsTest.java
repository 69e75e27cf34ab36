package org.heliostat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.check.CheckReport;
import org.heliostat.check.ModelCheck;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.rule.Surroundings;
import org.heliostat.check.run.Flows;
import org.heliostat.check.run.LimitComparison;
import org.heliostat.check.run.LongestWay;
import org.heliostat.check.run.Overrun;
import org.heliostat.check.run.Runs;
import org.heliostat.check.run.Stretch;
import org.heliostat.power.Flow;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Procedure;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepLimitsTest {
  /**
   * Its clocked steps: visit 2, examine 2, legal review 2, approval 1, decision 1 of 10 days, and
   * before them 1 for a supplement, from which the case comes back.
   */
  private static final Power SAMPLE =
      CatalogueData.read(PowerLibrary.load("320681-CG", "QD-XK-0001"));

  private static final String[] CLOCKED = {
    "supplement", "siteVisit", "examine", "legalReview", "leaderApproval", "decide"
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15, 20, 45, 365, 36_500})
  void shouldAddUpToExactlyThePromise(int days) throws CellFault {
    var flow = fitted(new Limit(days, LimitUnit.WORKING_DAY));

    assertThat(overrun(flow, new Limit(days, LimitUnit.WORKING_DAY))).isEmpty();
    assertThat(Stream.of(CLOCKED).mapToInt(id -> amount(flow, id)).sum()).isEqualTo(days);
    assertThat(flow.steps())
        .filteredOn(step -> step.limit() != null)
        .allMatch(step -> Objects.requireNonNull(step.limit()).unit() == LimitUnit.WORKING_DAY);
  }

  @Test
  void shouldKeepTheProportionsOfTheTemplate() throws CellFault {
    var flow = fitted(new Limit(17, LimitUnit.WORKING_DAY));

    assertThat(Stream.of(CLOCKED).map(id -> amount(flow, id))).containsExactly(1, 4, 4, 4, 2, 2);
  }

  @Test
  void shouldNeverLengthenAStepBesideTheWayToADecision() throws CellFault {
    int drawn = amount(SAMPLE.flow(), "supplement");
    assertThat(amount(fitted(new Limit(40, LimitUnit.WORKING_DAY)), "supplement")).isEqualTo(drawn);
    assertThat(amount(fitted(new Limit(6, LimitUnit.WORKING_DAY)), "supplement")).isEqualTo(drawn);
    assertThat(amount(fitted(new Limit(40, LimitUnit.WORKING_DAY)), "accept")).isEqualTo(1);
    assertThat(amount(fitted(new Limit(6, LimitUnit.WORKING_DAY)), "deliver")).isEqualTo(3);
  }

  @Test
  void shouldNeverLengthenAStepBesideTheWayWhenTheUnitChanges() throws CellFault {
    var nineDays = new Limit(9, LimitUnit.CALENDAR_DAY);
    var flow =
        Flows.withLimits(
            new Flows()
                .step("check", StepKind.EXAMINE, "case-handler", 1, "COMPLETE", "INCOMPLETE")
                .choice("isComplete", "check")
                .step("supplement", StepKind.NOTIFY, "window-clerk", 1, "SUPPLEMENTED")
                .step("decide", StepKind.DECIDE, "leader", 1, "GRANT")
                .end("end")
                .way("start", "check", "isComplete:COMPLETE", "decide", "end")
                .way("isComplete:INCOMPLETE", "supplement", "check")
                .flow(),
            step -> nineDays);

    var fitted =
        StepLimits.fitted(
            flow, new Limit(27, LimitUnit.CALENDAR_DAY), new Limit(60, LimitUnit.WORKING_DAY));

    var limit = new Limit(amount(fitted, "supplement"), LimitUnit.WORKING_DAY);
    var calendar = WorkingCalendar.national();
    assertThat(LimitComparison.longer(limit, nineDays, calendar)).isEmpty();
    var more = new Limit(limit.amount() + 1, LimitUnit.WORKING_DAY);
    assertThat(LimitComparison.longer(more, nineDays, calendar)).isPresent();
  }

  @Test
  void shouldLeaveAFlowAloneThatWasDrawnForThePromise() throws CellFault {
    assertThat(fitted(SAMPLE.promised())).isSameAs(SAMPLE.flow());
  }

  @Test
  void shouldTurnDaysIntoHours() throws CellFault {
    var flow = fitted(new Limit(48, LimitUnit.HOUR));

    assertThat(Stream.of(CLOCKED).mapToInt(id -> amount(flow, id)).sum()).isEqualTo(48);
    assertThat(Objects.requireNonNull(flow.step("examine").orElseThrow().limit()).unit())
        .isEqualTo(LimitUnit.HOUR);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void shouldLeaveStepsWithoutALimitWhereThereAreMoreStepsThanDays(int days) throws CellFault {
    var flow = fitted(new Limit(days, LimitUnit.WORKING_DAY));

    var limits =
        Stream.of(CLOCKED).map(id -> flow.step(id).orElseThrow().limit()).filter(Objects::nonNull);
    assertThat(limits).hasSize(days).allMatch(limit -> limit.amount() == 1);
  }

  /** Statement, hearing and notice of closing have 22 working days: 40 days at the worst. */
  @Test
  void shouldRefuseAPromiseShorterThanTheStepsThatStayAsTheyAre() {
    var penalty = CatalogueData.read(TemplateLibrary.of(PowerCategory.PENALTY, Procedure.GENERAL));

    assertThatThrownBy(
            () ->
                StepLimits.fitted(
                    penalty.flow(), penalty.promised(), new Limit(20, LimitUnit.CALENDAR_DAY)))
        .isInstanceOf(CellFault.class)
        .hasMessageContaining("at least 40");
  }

  /** Outcomes that decide only much later make every combination a way of its own. */
  @Test
  void shouldRefuseAFlowWithTooManyPathsToLookAt() {
    var flows = new Flows().end("end").way("start", "s0");
    int choices = 16;
    for (int i = 0; i < choices; i++) {
      var next = i + 1 < choices ? "s" + (i + 1) : "late0";
      flows.step("s" + i, StepKind.EXAMINE, "case-handler", 1, "YES", "NO").way("s" + i, next);
      var after = i + 1 < choices ? "late" + (i + 1) : "end";
      flows
          .choice("late" + i, "s" + i)
          .way("late" + i + ":YES", after)
          .way("late" + i + ":NO", after);
    }
    var flow = flows.flow();

    assertThatThrownBy(
            () -> StepLimits.fitted(flow, SAMPLE.promised(), new Limit(9, LimitUnit.WORKING_DAY)))
        .isInstanceOf(CellFault.class)
        .hasMessageContaining("too many paths");
  }

  static Stream<Power> templates() {
    return TemplateLibrary.all().stream().map(CatalogueData::read);
  }

  /** A step that counts days in another way than its template follows another article. */
  @ParameterizedTest
  @MethodSource("templates")
  void shouldKeepStepsThatCountOtherwise(Power template) throws CellFault {
    var longer = new Limit(template.promised().amount() * 2, template.promised().unit());

    var flow = StepLimits.fitted(template.flow(), template.promised(), longer);

    for (var step : template.flow().steps()) {
      var limit = step.limit();
      if (limit != null && limit.unit() != template.promised().unit()) {
        assertThat(flow.step(step.id()).orElseThrow()).isEqualTo(step);
      }
    }
    assertThat(flow.steps().stream().map(Step::id))
        .containsExactlyElementsOf(template.flow().steps().stream().map(Step::id).toList());
  }

  /** Templates and powers of which no two are drawn alike. */
  static Collection<PowerSource> drawn() {
    return Stream.concat(TemplateLibrary.all().stream(), PowerLibrary.all().stream())
        .collect(
            Collectors.toMap(
                source -> CatalogueData.read(source).flow().sequenceFlows(),
                source -> source,
                (first, alike) -> first,
                LinkedHashMap::new))
        .values();
  }

  /** The import and the check ask the same of the same ways, loops among them. */
  @ParameterizedTest
  @MethodSource("drawn")
  void shouldMakePowersThatPassTheCheckOfThePromise(PowerSource drawn) {
    var power = CatalogueData.read(drawn);
    var was = power.promised();
    int half = Math.ceilDiv(was.amount(), 2);
    for (int amount : new int[] {half, 3 * half + 1}) {
      var promised = new Limit(amount, was.unit());
      try {
        var made = new PowerMaking().made(row(power, promised), drawn, power);

        assertThat(ModelCheck.power(made, Surroundings.usual()))
            .isInstanceOfSatisfying(
                CheckReport.Judged.class,
                judged ->
                    assertThat(judged.findings())
                        .as("%s in %s", power.code(), promised)
                        .extracting(Finding::rule)
                        .doesNotContain("limit-sum", "rule-crashed"));
      } catch (CellFault tooShort) {
        assertThat(promised.amount()).isLessThan(was.amount());
      }
    }
  }

  private static CatalogueRow row(Power power, Limit promised) {
    return new CatalogueRow(
        power.code(),
        power.name(),
        power.category(),
        power.procedure(),
        power.agency(),
        power.acceptingAgency(),
        power.implementingBody(),
        power.supervisionPhone(),
        promised,
        new Limit(Math.max(promised.amount(), power.statutory().amount()), promised.unit()),
        power.legalBases(),
        power.materials(),
        power.fees(),
        "");
  }

  /** Holidays make working days long, so what keeps a promise is asked of the calendar. */
  @ParameterizedTest
  @ValueSource(ints = {60, 75, 80, 85, 90})
  void shouldKeepAPromiseInCalendarDaysWhateverTheDayOfTheYear(int days) throws CellFault {
    var penalty = CatalogueData.read(TemplateLibrary.of(PowerCategory.PENALTY, Procedure.GENERAL));
    var promised = new Limit(days, LimitUnit.CALENDAR_DAY);

    var flow = StepLimits.fitted(penalty.flow(), penalty.promised(), promised);

    assertThat(overrun(flow, promised)).isEmpty();
    var shorter = new Limit(days * 4 / 5, LimitUnit.CALENDAR_DAY);
    assertThat(overrun(flow, shorter)).as("most of the time is used").isPresent();
  }

  private static Optional<Overrun> overrun(Flow flow, Limit promised) {
    return LongestWay.of(flow, Runs.of(flow), Stretch.clock(flow))
        .longerThan(promised, WorkingCalendar.national());
  }

  private static Flow fitted(Limit promised) throws CellFault {
    return StepLimits.fitted(SAMPLE.flow(), SAMPLE.promised(), promised);
  }

  private static int amount(Flow flow, String id) {
    var limit = flow.step(id).orElseThrow().limit();
    return limit == null ? 0 : limit.amount();
  }
}
