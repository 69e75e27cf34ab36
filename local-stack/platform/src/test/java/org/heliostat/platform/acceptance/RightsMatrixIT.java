package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every cell of {@code docs/rights.md}. First all who may not do it try, and change nothing; then
 * all who may do it do, so that nobody was refused for the state of the case alone.
 */
@ExtendWith(TestPlatform.Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsMatrixIT {
  private final RightsTable table = RightsTable.read();
  private final Cast cast;
  private final RightsDeeds deeds;

  RightsMatrixIT(TestPlatform platform) {
    cast = new Cast(platform);
    deeds = new RightsDeeds(platform, cast);
  }

  @BeforeAll
  void bringCasesSomeWay() {
    deeds.prepare();
  }

  @Test
  void shouldTryEveryRowOfTheTableAndNoOther() {
    assertThat(deeds.all().keySet())
        .containsExactlyInAnyOrderElementsOf(
            table.rows().stream().map(RightsTable.Row::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> shouldDecideByTheTable() {
    return table.rows().stream()
        .filter(row -> deeds.all().containsKey(row.name()))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(), () -> tryOut(row, deeds.all().get(row.name()))));
  }

  private void tryOut(RightsTable.Row row, Deed deed) {
    deed.prepare().run();
    var cells = new SoftAssertions();
    var before = deed.untouched().get();
    for (var account : row.refused()) {
      cells
          .assertThat(deed.attempt().apply(cast.person(account)))
          .as(account)
          .isEqualTo(row.verdicts().get(account));
      cells.assertThat(deed.untouched().get()).as("after %s", account).isEqualTo(before);
    }
    var allowed = row.allowed();
    for (var account : allowed) {
      if (!account.equals(allowed.getFirst())) {
        deed.prepare().run();
      }
      cells
          .assertThat(deed.attempt().apply(cast.person(account)))
          .as(account)
          .isEqualTo(RightsTable.ALLOWED);
      deed.undo().accept(cast.person(account));
    }
    cells.assertAll();
  }
}
