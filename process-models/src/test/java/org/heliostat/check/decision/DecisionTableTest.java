package org.heliostat.check.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DecisionTableTest {
  /** Ranges end at whole numbers from 0 to 4, so steps of a half meet every case. */
  private static final double[] POINTS = {-1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5};

  private record Row(Range first, Range second) {
    boolean fits(double x, double y) {
      return first.contains(x) && second.contains(y);
    }
  }

  private record Range(int low, boolean withLow, int high, boolean withHigh, boolean outside) {
    boolean contains(double x) {
      boolean inside = (x > low || withLow && x == low) && (x < high || withHigh && x == high);
      return inside != outside;
    }

    String feel() {
      var range = (withLow ? "[" : "(") + low + ".." + high + (withHigh ? "]" : ")");
      return outside ? "not(" + range + ")" : range;
    }
  }

  @Property(tries = 2_000)
  void shouldFindGapsAndOverlapsAsTryingEveryPointDoes(
      @ForAll long seed, @ForAll boolean wholeNumbers) {
    var random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      rows.add(new Row(range(random), range(random)));
    }

    var flaws = DecisionTable.flaws(dmn(rows, wholeNumbers ? "integer" : "number"), "fine", 0, 100);

    assertThat(flaws.stream().anyMatch(it -> it.english().startsWith("No row")))
        .isEqualTo(hasGap(rows, wholeNumbers));
    assertThat(flaws.stream().filter(it -> it.english().startsWith("Rows")).count())
        .isEqualTo(Math.min(10, overlaps(rows, wholeNumbers)));
  }

  private static Range range(Random random) {
    int low = random.nextInt(4);
    int high = low + 1 + random.nextInt(4 - low);
    boolean outside = random.nextInt(3) == 0;
    return new Range(low, random.nextBoolean(), high, random.nextBoolean(), outside);
  }

  private static boolean hasGap(List<Row> rows, boolean wholeNumbers) {
    for (double x : POINTS) {
      for (double y : POINTS) {
        double px = x;
        double py = y;
        if (isMeant(x, y, wholeNumbers) && rows.stream().noneMatch(row -> row.fits(px, py))) {
          return true;
        }
      }
    }
    return false;
  }

  private static int overlaps(List<Row> rows, boolean wholeNumbers) {
    int found = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        found += overlap(rows.get(i), rows.get(j), wholeNumbers) ? 1 : 0;
      }
    }
    return found;
  }

  private static boolean overlap(Row one, Row other, boolean wholeNumbers) {
    for (double x : POINTS) {
      for (double y : POINTS) {
        if (isMeant(x, y, wholeNumbers) && one.fits(x, y) && other.fits(x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMeant(double x, double y, boolean wholeNumbers) {
    return !wholeNumbers || x == Math.rint(x) && y == Math.rint(y);
  }

  private static String dmn(List<Row> rows, String type) {
    var dmn =
        new StringBuilder(
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
              <decision id="fine"><decisionTable>
                <input><inputExpression typeRef="%1$s"><text>x</text></inputExpression></input>
                <input><inputExpression typeRef="%1$s"><text>y</text></inputExpression></input>
                <output name="fine"/>
            """
                .formatted(type));
    for (var row : rows) {
      dmn.append(
          """
          <rule>
            <inputEntry><text>%s</text></inputEntry>
            <inputEntry><text>%s</text></inputEntry>
            <outputEntry><text>%s</text></outputEntry>
          </rule>
          """
              .formatted(row.first().feel(), row.second().feel(), BigDecimal.TEN));
    }
    return dmn.append("</decisionTable></decision></definitions>").toString();
  }
}
