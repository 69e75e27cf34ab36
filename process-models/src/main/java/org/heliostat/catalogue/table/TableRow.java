package org.heliostat.catalogue.table;

import java.util.List;

/**
 * One row.
 *
 * @param number counted from 1, as a spreadsheet shows it
 * @param cells from the left; rows may differ in length
 */
public record TableRow(int number, List<Cell> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The cell of a column counted from 0; an empty one where the row is shorter. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  /** Tells whether nothing stands in it. */
  public boolean isBlank() {
    return cells.stream().allMatch(cell -> cell.text().isEmpty() && cell.problem() == null);
  }
}
