package org.heliostat.check.decision;

/**
 * Where something stands in a decision table.
 *
 * @param row counted from 1; 0 for the heading
 * @param column what the column is called
 */
record Place(int row, String column) {
  String chinese() {
    return row == 0 ? "“%s”列的取值范围".formatted(column) : "第%d行“%s”列".formatted(row, column);
  }

  String english() {
    return row == 0
        ? "among the values of column '%s'".formatted(column)
        : "in row %d, column '%s'".formatted(row, column);
  }
}
