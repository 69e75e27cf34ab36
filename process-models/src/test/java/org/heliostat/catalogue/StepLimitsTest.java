package org.heliostat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliostat.check.run.LongestWay;
import org.heliostat.check.run.Overrun;
import org.heliostat.check.run.Runs;
import org.heliostat.check.run.Stretch;
import org.heliostat.power.Flow;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.Procedure;
import org.heliostat.power.Step;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepLimitsTest {
  /** Its clocked steps: visit 2, examine 2, legal review 2, approval 1, decision 1 of 10 days. */
  private static final Power SAMPLE =
      CatalogueData.read(PowerLibrary.load("320681-CG", "QD-XK-0001"));

  private static final String[] DECISIVE = {
    "siteVisit", "examine", "legalReview", "leaderApproval", "decide"
  };

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8, 9, 11, 13, 15, 20, 45, 365, 36_500})
  void shouldAddUpToExactlyThePromise(int days) throws CellFault {
    var flow = fitted(new Limit(days, LimitUnit.WORKING_DAY));

    assertThat(Stream.of(DECISIVE).mapToInt(id -> amount(flow, id)).sum()).isEqualTo(days);
    assertThat(flow.steps())
        .filteredOn(step -> step.limit() != null)
        .allMatch(step -> Objects.requireNonNull(step.limit()).unit() == LimitUnit.WORKING_DAY);
  }

  @Test
  void shouldKeepTheProportionsOfTheTemplate() throws CellFault {
    var flow = fitted(new Limit(16, LimitUnit.WORKING_DAY));

    assertThat(Stream.of(DECISIVE).map(id -> amount(flow, id))).containsExactly(4, 4, 4, 2, 2);
  }

  @Test
  void shouldNeverLengthenAStepBesideTheWayToADecision() throws CellFault {
    int drawn = amount(SAMPLE.flow(), "supplement");
    assertThat(amount(fitted(new Limit(40, LimitUnit.WORKING_DAY)), "supplement")).isEqualTo(drawn);
    assertThat(amount(fitted(new Limit(5, LimitUnit.WORKING_DAY)), "supplement")).isEqualTo(drawn);
    assertThat(amount(fitted(new Limit(40, LimitUnit.WORKING_DAY)), "accept")).isEqualTo(1);
    assertThat(amount(fitted(new Limit(5, LimitUnit.WORKING_DAY)), "deliver")).isEqualTo(3);
  }

  @Test
  void shouldLeaveAFlowAloneThatWasDrawnForThePromise() throws CellFault {
    assertThat(fitted(SAMPLE.promised())).isSameAs(SAMPLE.flow());
  }

  @Test
  void shouldTurnDaysIntoHours() throws CellFault {
    var flow = fitted(new Limit(48, LimitUnit.HOUR));

    assertThat(Stream.of(DECISIVE).mapToInt(id -> amount(flow, id)).sum()).isEqualTo(48);
    assertThat(Objects.requireNonNull(flow.step("examine").orElseThrow().limit()).unit())
        .isEqualTo(LimitUnit.HOUR);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void shouldLeaveStepsWithoutALimitWhereThereAreMoreStepsThanDays(int days) throws CellFault {
    var flow = fitted(new Limit(days, LimitUnit.WORKING_DAY));

    var limits =
        Stream.of(DECISIVE).map(id -> flow.step(id).orElseThrow().limit()).filter(Objects::nonNull);
    assertThat(limits).hasSize(days).allMatch(limit -> limit.amount() == 1);
    assertThat(amount(flow, "supplement")).isLessThanOrEqualTo(days);
  }

  @Test
  void shouldRefuseAPromiseShorterThanTheStepsThatStayAsTheyAre() {
    var penalty = CatalogueData.read(TemplateLibrary.of(PowerCategory.PENALTY, Procedure.GENERAL));

    assertThatThrownBy(
            () ->
                StepLimits.fitted(
                    penalty.flow(), penalty.promised(), new Limit(20, LimitUnit.CALENDAR_DAY)))
        .isInstanceOf(CellFault.class)
        .hasMessageContaining("at least 35");
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
    return Objects.requireNonNull(flow.step(id).orElseThrow().limit()).amount();
  }
}
