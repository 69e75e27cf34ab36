package org.heliostat.catalogue;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heliostat.power.Power;

/** Compares an announced catalogue with what is published. */
public final class Differences {
  /** A file's unit is part of its limits, and templates are no matter of the public. */
  private static final Set<Column> COMPARED =
      EnumSet.complementOf(EnumSet.of(Column.CODE, Column.LIMIT_UNIT, Column.TEMPLATE));

  private Differences() {}

  /**
   * Everything in which the two differ, in the order of the codes.
   *
   * @param announced the rows of the catalogue, each code once
   * @param published the powers that the catalogue is meant to cover, each code once
   */
  public static List<Difference> between(
      Collection<CatalogueRow> announced, Collection<Power> published) {
    SortedMap<String, CatalogueRow> rows = new TreeMap<>();
    announced.forEach(row -> rows.put(row.code(), row));
    SortedMap<String, Power> powers = new TreeMap<>();
    published.forEach(power -> powers.put(power.code(), power));
    SortedMap<String, List<Difference>> found = new TreeMap<>();
    rows.forEach(
        (code, row) -> {
          var power = powers.remove(code);
          found.put(
              code,
              power == null
                  ? List.of(new Difference.Missing(row))
                  : between(row, CatalogueRow.of(power)));
        });
    powers.forEach((code, power) -> found.put(code, List.of(new Difference.StillRunning(power))));
    return found.values().stream().flatMap(List::stream).toList();
  }

  /** The columns in which one row differs from what is published under its code. */
  static List<Column> columns(CatalogueRow announced, CatalogueRow published) {
    return COMPARED.stream()
        .filter(column -> !inWords(announced, column).equals(inWords(published, column)))
        .toList();
  }

  private static List<Difference> between(CatalogueRow announced, CatalogueRow published) {
    return columns(announced, published).stream()
        .<Difference>map(
            column ->
                new Difference.Unlike(
                    announced.code(),
                    column.chinese(),
                    column.english(),
                    inWords(announced, column),
                    inWords(published, column)))
        .toList();
  }

  private static String inWords(CatalogueRow row, Column column) {
    return switch (column) {
      case PROMISED -> row.promised().amount() + CellWriting.unit(row.promised().unit());
      case STATUTORY -> row.statutory().amount() + CellWriting.unit(row.statutory().unit());
      case PROCEDURE -> row.procedure().chinese();
      case CODE,
          NAME,
          CATEGORY,
          AGENCY,
          ACCEPTING_AGENCY,
          IMPLEMENTING_BODY,
          SUPERVISION_PHONE,
          LIMIT_UNIT,
          LEGAL_BASES,
          MATERIALS,
          FEES,
          TEMPLATE ->
          CellWriting.cell(row, column);
    };
  }
}
