package org.heliostat.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heliostat.catalogue.table.TableRow;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.jspecify.annotations.Nullable;

/** One row being read: all its faults at once, or the row. */
final class RowReading {
  private final TableRow row;
  private final Headings headings;
  private final List<RowFault> faults = new ArrayList<>();

  RowReading(TableRow row, Headings headings) {
    this.row = row;
    this.headings = headings;
  }

  private interface Meaning<T extends @Nullable Object> {
    T of(String cell) throws CellFault;
  }

  List<RowFault> faults() {
    return List.copyOf(faults);
  }

  void refuse(Column column, String chinese, String english) {
    faults.add(new RowFault(row.number(), column.chinese(), chinese, english));
  }

  /** The row; {@code null} when there are faults. */
  @Nullable CatalogueRow row() {
    var code = value(Column.CODE, CellValues::code);
    var name = value(Column.NAME, CellText::plain);
    var category = value(Column.CATEGORY, CellValues::category);
    var procedure = value(Column.PROCEDURE, CellValues::procedure);
    var agency = value(Column.AGENCY, CellValues::agency);
    var accepting =
        value(Column.ACCEPTING_AGENCY, cell -> cell.isEmpty() ? agency : CellValues.agency(cell));
    var body = value(Column.IMPLEMENTING_BODY, CellText::plain);
    var phone = value(Column.SUPERVISION_PHONE, CellText::plain);
    var unit = value(Column.LIMIT_UNIT, CellValues::unit);
    var promised = limit(Column.PROMISED, unit);
    var statutory = limit(Column.STATUTORY, unit);
    var bases = value(Column.LEGAL_BASES, CellValues::legalBases);
    var materials = value(Column.MATERIALS, CellValues::materials);
    var fees = value(Column.FEES, CellValues::fees);
    var template = value(Column.TEMPLATE, cell -> cell);
    if (promised != null && statutory != null) {
      compare(promised, statutory);
    }
    return faults.isEmpty()
        ? new CatalogueRow(
            Objects.requireNonNull(code),
            Objects.requireNonNull(name),
            Objects.requireNonNull(category),
            Objects.requireNonNull(procedure),
            Objects.requireNonNull(agency),
            Objects.requireNonNull(accepting),
            Objects.requireNonNull(body),
            Objects.requireNonNull(phone),
            Objects.requireNonNull(promised),
            Objects.requireNonNull(statutory),
            Objects.requireNonNull(bases),
            Objects.requireNonNull(materials),
            Objects.requireNonNull(fees),
            Objects.requireNonNull(template))
        : null;
  }

  private @Nullable Limit limit(Column column, @Nullable LimitUnit unit) {
    // Without a unit the amount itself can still be judged.
    return value(
        column, cell -> CellValues.limit(cell, unit == null ? LimitUnit.WORKING_DAY : unit));
  }

  /** Licensing Law Art. 42: a promise may be shorter than the law allows, never longer. */
  private void compare(Limit promised, Limit statutory) {
    if (promised.unit() == statutory.unit()) {
      if (promised.amount() > statutory.amount()) {
        refuse(
            Column.PROMISED,
            "承诺时限 %d 长于法定时限 %d,请缩短".formatted(promised.amount(), statutory.amount()),
            "The promised limit %d is longer than the statutory limit %d; shorten it"
                .formatted(promised.amount(), statutory.amount()));
      }
    } else if (promised.unit() != LimitUnit.HOUR && statutory.unit() != LimitUnit.HOUR) {
      refuse(
          Column.PROMISED,
          "承诺时限与法定时限须同为工作日或者同为自然日",
          "The promised and the statutory limit must both be in working days or both in calendar"
              + " days");
    }
  }

  private <T> @Nullable T value(Column column, Meaning<@Nullable T> meaning) {
    var at = headings.at(column);
    var cell = at == null ? null : row.cell(at);
    var problem = cell == null ? null : cell.problem();
    if (problem != null) {
      refuse(column, "单元格" + problem.chinese(), "The cell " + problem.english());
      return null;
    }
    var text = cell == null ? "" : cell.text();
    if (text.isEmpty() && column.isRequired()) {
      refuse(column, "不能为空", "It must not be empty");
      return null;
    }
    try {
      return meaning.of(text);
    } catch (CellFault e) {
      refuse(column, e.chinese(), e.english());
      return null;
    }
  }
}
