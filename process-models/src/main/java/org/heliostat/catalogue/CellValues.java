package org.heliostat.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Fee;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/** Turns what stands in a cell into what it means. {@link CellWriting} does the opposite. */
final class CellValues {
  static final SortedSet<String> USUAL_FORMATS = new TreeSet<>(List.of("jpg", "pdf", "png"));
  static final int USUAL_MEGABYTES = 20;

  private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}-[A-Z]{2,8}-[0-9]{4}");
  private static final Pattern LIMIT = Pattern.compile("(\\d{1,5})\\s*(?:个)?(\\D*)");
  private static final Pattern FORMATS = Pattern.compile("[a-z0-9]{1,8}(/[a-z0-9]{1,8})*");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4}) ?MB", Pattern.CASE_INSENSITIVE);
  private static final Pattern ID = Pattern.compile("id ?= ?([A-Za-z][A-Za-z0-9_]*)");
  private static final Set<String> NO_FEE = Set.of("不收费", "免费", "无", "none");
  private static final int MOST_MEGABYTES = 1_000;

  private CellValues() {}

  static String code(String cell) throws CellFault {
    if (!CODE.matcher(cell).matches()) {
      throw new CellFault(
          "“%s”格式不对，应形如 QD-XK-0001".formatted(cell),
          "'%s' must look like QD-XK-0001".formatted(cell));
    }
    return cell;
  }

  static PowerCategory category(String cell) throws CellFault {
    for (var category : PowerCategory.values()) {
      var chinese = category.chinese();
      if (cell.equals(chinese)
          || cell.equals(chinese.replace("行政", ""))
          || cell.equals(chinese + "类")
          || cell.equals(chinese + "权力")
          || cell.equalsIgnoreCase(category.name())) {
        return category;
      }
    }
    throw unknown(cell, Arrays.stream(PowerCategory.values()).map(PowerCategory::chinese).toList());
  }

  static Procedure procedure(String cell) throws CellFault {
    for (var procedure : Procedure.values()) {
      var chinese = procedure.chinese();
      if (cell.equals(chinese)
          || cell.equals(chinese.replace("程序", ""))
          || cell.equalsIgnoreCase(procedure.name())) {
        return procedure;
      }
    }
    if (cell.isEmpty() || cell.equals("一般程序") || cell.equals("一般")) {
      return Procedure.GENERAL;
    }
    throw unknown(cell, Arrays.stream(Procedure.values()).map(Procedure::chinese).toList());
  }

  static AgencyCode agency(String cell) throws CellFault {
    if (!AgencyCode.isWellFormed(cell)) {
      throw new CellFault(
          "“%s”不是部门代码，应形如 320681-CG".formatted(cell),
          "'%s' is no agency code; it must look like 320681-CG".formatted(cell));
    }
    return new AgencyCode(cell);
  }

  static LimitUnit unit(String cell) throws CellFault {
    return switch (cell.toUpperCase(Locale.ROOT)) {
      case "工作日", "个工作日", "WORKING_DAY" -> LimitUnit.WORKING_DAY;
      case "日", "天", "自然日", "日历日", "CALENDAR_DAY" -> LimitUnit.CALENDAR_DAY;
      case "小时", "HOUR" -> LimitUnit.HOUR;
      default -> throw unknown(cell, List.of("工作日", "自然日", "小时"));
    };
  }

  /** An amount in the row's unit, or one with a unit of its own. */
  static Limit limit(String cell, LimitUnit unit) throws CellFault {
    var matcher = LIMIT.matcher(cell);
    if (matcher.matches()) {
      var own = matcher.group(2).strip();
      try {
        return new Limit(Integer.parseInt(matcher.group(1)), own.isEmpty() ? unit : unit(own));
      } catch (IllegalArgumentException e) {
        // Told below.
      }
    }
    throw new CellFault(
        "“%s”不是时限，应为 1 至 36500 的整数，例如 10 或者 24小时".formatted(cell),
        "'%s' is no limit; write a whole number from 1 to 36500, like 10 or 24小时".formatted(cell));
  }

  static List<LegalBasis> legalBases(String cell) throws CellFault {
    List<LegalBasis> bases = new ArrayList<>();
    for (var part : CellText.parts(cell)) {
      int end = CellText.indexOf(part, "》", 1);
      var law = end < 0 ? "" : CellText.plain(part.substring(1, end));
      if (!part.startsWith("《") || law.isBlank()) {
        throw new CellFault(
            "“%s”不是法律依据，应形如 《中华人民共和国行政许可法》第四十二条".formatted(part),
            "'%s' is no legal basis; write it like 《中华人民共和国行政许可法》第四十二条".formatted(part));
      }
      bases.add(new LegalBasis(law, CellText.plain(part.substring(end + 1).strip())));
    }
    return bases;
  }

  static List<MaterialRequirement> materials(String cell) throws CellFault {
    List<MaterialRequirement> materials = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (var part : CellText.parts(cell)) {
      var material = material(part, materials.size() + 1);
      if (!ids.add(material.id())) {
        throw new CellFault(
            "材料 id “%s”重复".formatted(material.id()),
            "The material id '%s' is used twice".formatted(material.id()));
      }
      materials.add(material);
    }
    return materials;
  }

  private static MaterialRequirement material(String part, int number) throws CellFault {
    int bracket = part.endsWith("】") ? lastBracket(part) : -1;
    var name = CellText.plain((bracket < 0 ? part : part.substring(0, bracket)).strip());
    if (name.isBlank()) {
      throw new CellFault(
          "材料“%s”没有名称".formatted(part), "The material '%s' has no name".formatted(part));
    }
    var id = usualId(number);
    boolean required = true;
    SortedSet<String> formats = USUAL_FORMATS;
    int megabytes = USUAL_MEGABYTES;
    var facts =
        bracket < 0
            ? new String[0]
            : part.substring(bracket + 1, part.length() - 1).split("[,\uFF0C]");
    for (var raw : facts) {
      var fact = raw.strip();
      var size = SIZE.matcher(fact);
      var stated = ID.matcher(fact);
      if (fact.equals("必需") || fact.equals("required")) {
        required = true;
      } else if (fact.equals("可选") || fact.equals("optional")) {
        required = false;
      } else if (size.matches()) {
        megabytes = Integer.parseInt(size.group(1));
      } else if (stated.matches()) {
        id = stated.group(1);
      } else if (FORMATS.matcher(fact).matches()) {
        formats = new TreeSet<>(List.of(fact.split("/")));
      } else {
        throw new CellFault(
            "材料“%s”的说明“%s”无法识别，可写：必需、可选、jpg/pdf、20MB、id=plan".formatted(name, fact),
            "'%s' says nothing of the material '%s'; write one of: 必需, 可选, jpg/pdf, 20MB, id=plan"
                .formatted(fact, name));
      }
    }
    if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
      throw new CellFault(
          "材料“%s”的大小应为 1 至 %d MB".formatted(name, MOST_MEGABYTES),
          "The size of the material '%s' must be 1 to %d MB".formatted(name, MOST_MEGABYTES));
    }
    return new MaterialRequirement(id, name, required, formats, megabytes);
  }

  private static int lastBracket(String part) {
    int last = -1;
    for (int at = CellText.indexOf(part, "【", 0);
        at >= 0;
        at = CellText.indexOf(part, "【", at + 1)) {
      last = at;
    }
    return last;
  }

  static String usualId(int number) {
    return "material" + number;
  }

  static List<Fee> fees(String cell) {
    if (NO_FEE.contains(cell.toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    return CellText.parts(cell).stream().map(CellValues::fee).toList();
  }

  private static Fee fee(String part) {
    int colon = CellText.indexOf(part, CellText.COLONS, 0);
    return colon <= 0 || colon == part.length() - 1
        ? new Fee("收费标准", CellText.plain(part))
        : new Fee(
            CellText.plain(part.substring(0, colon).strip()),
            CellText.plain(part.substring(colon + 1).strip()));
  }

  private static CellFault unknown(String cell, List<String> known) {
    return new CellFault(
        "“%s”无法识别，应为：%s".formatted(cell, String.join("、", known)),
        "'%s' is not known; write one of: %s".formatted(cell, String.join(", ", known)));
  }
}
