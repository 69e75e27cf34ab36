package org.heliostat.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heliostat.power.Fee;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.Procedure;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/** Turns a row into cells, from which {@link CellValues} makes the same row again. */
final class CellWriting {
  private static final String BETWEEN = "\uFF1B";

  private CellWriting() {}

  static List<String> headings() {
    return Arrays.stream(Column.values()).map(Column::chinese).toList();
  }

  static List<String> cells(CatalogueRow row) {
    return Arrays.stream(Column.values()).map(column -> cell(row, column)).toList();
  }

  static String cell(CatalogueRow row, Column column) {
    return switch (column) {
      case CODE -> row.code();
      case NAME -> CellText.escaped(row.name(), "");
      case CATEGORY -> row.category().chinese();
      case PROCEDURE -> row.procedure() == Procedure.GENERAL ? "" : row.procedure().chinese();
      case AGENCY -> row.agency().value();
      case ACCEPTING_AGENCY -> row.acceptingAgency().value();
      case IMPLEMENTING_BODY -> CellText.escaped(row.implementingBody(), "");
      case SUPERVISION_PHONE -> CellText.escaped(row.supervisionPhone(), "");
      case PROMISED -> limit(row.promised(), row.statutory().unit());
      case STATUTORY -> String.valueOf(row.statutory().amount());
      case LIMIT_UNIT -> unit(row.statutory().unit());
      case LEGAL_BASES -> joined(row.legalBases().stream().map(CellWriting::legalBasis).toList());
      case MATERIALS -> materials(row.materials());
      case FEES ->
          row.fees().isEmpty() ? "不收费" : joined(row.fees().stream().map(CellWriting::fee).toList());
      case TEMPLATE -> row.template();
    };
  }

  static String limit(Limit limit, LimitUnit usual) {
    return limit.unit() == usual
        ? String.valueOf(limit.amount())
        : limit.amount() + unit(limit.unit());
  }

  static String unit(LimitUnit unit) {
    return switch (unit) {
      case WORKING_DAY -> "工作日";
      case CALENDAR_DAY -> "自然日";
      case HOUR -> "小时";
    };
  }

  static String legalBasis(LegalBasis basis) {
    return "《%s》%s"
        .formatted(
            CellText.escaped(basis.law(), CellText.SEPARATORS + "》"),
            CellText.escaped(basis.article(), CellText.SEPARATORS));
  }

  private static String materials(List<MaterialRequirement> materials) {
    List<String> parts = new ArrayList<>();
    for (var material : materials) {
      List<String> facts = new ArrayList<>();
      facts.add(material.required() ? "必需" : "可选");
      if (!material.formats().equals(CellValues.USUAL_FORMATS)) {
        facts.add(String.join("/", material.formats()));
      }
      if (material.maxMegabytes() != CellValues.USUAL_MEGABYTES) {
        facts.add(material.maxMegabytes() + "MB");
      }
      if (!material.id().equals(CellValues.usualId(parts.size() + 1))) {
        facts.add("id=" + material.id());
      }
      parts.add(
          "%s【%s】"
              .formatted(
                  CellText.escaped(material.name(), CellText.SEPARATORS + "【】"),
                  String.join(",", facts)));
    }
    return joined(parts);
  }

  private static String fee(Fee fee) {
    return "%s\uFF1A%s"
        .formatted(
            CellText.escaped(fee.name(), CellText.SEPARATORS + CellText.COLONS),
            CellText.escaped(fee.standard(), CellText.SEPARATORS));
  }

  private static String joined(List<String> parts) {
    return String.join(BETWEEN, parts);
  }
}
