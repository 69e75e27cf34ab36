package org.heliostat.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Fee;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Procedure;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * Expands the tables in {@code src/test/resources/catalogues} into the catalogues that come with
 * the platform. Run its main method in the module's folder after a change of either.
 */
final class CatalogueData {
  private static final AgencyCode QIDONG = new AgencyCode("320681-CG");

  /** What agencies promise, never just what the template does. */
  private static final Map<PowerCategory, List<Integer>> PROMISES =
      Map.of(
          PowerCategory.PERMIT, List.of(8, 11, 12, 15),
          PowerCategory.PENALTY, List.of(70, 80, 85),
          PowerCategory.COERCION, List.of(25, 27),
          PowerCategory.LEVY, List.of(8),
          PowerCategory.OTHER, List.of(10, 16, 18));

  private static final Limit ON_THE_SPOT = new Limit(4, LimitUnit.HOUR);
  private static final List<String> WITHOUT_APPLICATION =
      List.of("表彰", "举报", "检查", "管理", "公示", "划分", "建档", "确定", "登记公布", "事故调查");

  private final String prefix;
  private final String division;
  private final PowerImport made = new PowerImport(TemplateLibrary.all());
  private final List<CatalogueRow> rows = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private CatalogueData(String prefix, String division) {
    this.prefix = prefix;
    this.division = division;
  }

  public static void main(String[] arguments) {
    Catalogue.write(Path.of("src/main/resources/catalogues/qidong.csv"), qidong());
    Catalogue.write(Path.of("src/main/resources/catalogues/chongan.csv"), chongan());
  }

  /** The powers modelled by hand, and the table for the rest. */
  static List<CatalogueRow> qidong() {
    var data = new CatalogueData("QD", "320681");
    data.addModelled();
    data.expand("qidong.txt");
    data.rows.sort(Comparator.comparing(CatalogueRow::code));
    return data.rows;
  }

  static List<CatalogueRow> chongan() {
    var data = new CatalogueData("CA", "320202");
    data.expand("chongan.txt");
    return data.rows;
  }

  /** The powers of Qidong urban management that come with the platform. */
  static List<Power> modelled() {
    return PowerLibrary.all().stream()
        .map(CatalogueData::read)
        .filter(power -> power.agency().equals(QIDONG))
        .toList();
  }

  /** The fields that a table names. */
  static List<String> fields(String table) {
    return lines(table)
        .filter(line -> line.startsWith("领域 "))
        .map(line -> line.substring("领域 ".length()))
        .distinct()
        .toList();
  }

  static Power read(PowerSource source) {
    return switch (PowerReader.read(source)) {
      case PowerReading.Readable(var power) -> power;
      case PowerReading.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }

  private void addModelled() {
    for (var row : made.rows(modelled())) {
      rows.add(row);
      var parts = row.code().split("-");
      numbers.merge(parts[1], Integer.parseInt(parts[2]), Math::max);
    }
  }

  private static Stream<String> lines(String table) {
    try (var in = CatalogueData.class.getResourceAsStream("/catalogues/" + table)) {
      return new String(Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void expand(String table) {
    var department = new String[0];
    var law = "";
    for (var line : lines(table).toList()) {
      var words = line.split(" ", 3);
      switch (words[0]) {
        case "部门" -> department = line.split(" ");
        case "法" -> law = words[1];
        case "领域" -> {}
        default -> rows.add(row(words, department, law));
      }
    }
  }

  private CatalogueRow row(String[] words, String[] department, String law) {
    var kind = words[0].equals("CJ") ? "CF" : words[0];
    var procedure = words[0].equals("CJ") ? Procedure.SIMPLE : Procedure.GENERAL;
    var category = category(kind);
    var text = words[2].split(" :: ");
    var name = category == PowerCategory.PENALTY ? "对" + text[0] + "的处罚" : text[0];
    int number = numbers.merge(kind, 1, Integer::sum);
    var agency =
        new AgencyCode(department[1].equals("-") ? QIDONG.value() : division + "-" + department[1]);
    var template = read(TemplateLibrary.of(category, procedure));
    return new CatalogueRow(
        "%s-%s-%04d".formatted(prefix, kind, number),
        name,
        category,
        procedure,
        agency,
        isApplied(category) ? new AgencyCode(agency + "-01") : agency,
        department[2],
        department[3],
        promised(category, procedure, number, template),
        template.statutory(),
        List.of(new LegalBasis(law, article(words[1]))),
        materials(category, name, text.length > 1 ? text[1].split("; ?") : new String[0]),
        category == PowerCategory.LEVY
            ? List.of(new Fee(name.replace("征收", ""), "按照价格主管部门核定的标准"))
            : List.of(new Fee(category.chinese(), "不收费")),
        "");
  }

  private static Limit promised(
      PowerCategory category, Procedure procedure, int number, Power template) {
    if (procedure == Procedure.SIMPLE) {
      return ON_THE_SPOT;
    }
    var days = Objects.requireNonNull(PROMISES.get(category));
    return new Limit(days.get(number % days.size()), template.promised().unit());
  }

  private static PowerCategory category(String kind) {
    return switch (kind) {
      case "XK" -> PowerCategory.PERMIT;
      case "CF" -> PowerCategory.PENALTY;
      case "QZ" -> PowerCategory.COERCION;
      case "ZS" -> PowerCategory.LEVY;
      case "BA" -> PowerCategory.FILING;
      case "SP" -> PowerCategory.APPROVAL;
      case "QT" -> PowerCategory.OTHER;
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static boolean isApplied(PowerCategory category) {
    return category != PowerCategory.PENALTY && category != PowerCategory.COERCION;
  }

  private static List<MaterialRequirement> materials(
      PowerCategory category, String name, String[] special) {
    List<String> names = new ArrayList<>();
    boolean applied =
        category == PowerCategory.PERMIT
            || isApplied(category) && WITHOUT_APPLICATION.stream().noneMatch(name::contains);
    if (applied) {
      names.add("申请书");
      names.add("营业执照或者身份证明");
      names.addAll(List.of(special));
    }
    List<MaterialRequirement> materials = new ArrayList<>();
    for (var material : names) {
      materials.add(material(materials.size() + 1, material, true));
    }
    if (applied) {
      materials.add(material(materials.size() + 1, "授权委托书\uFF08委托他人办理的\uFF09", false));
    }
    return materials;
  }

  private static MaterialRequirement material(int number, String name, boolean required) {
    return new MaterialRequirement(
        CellValues.usualId(number),
        name,
        required,
        CellValues.USUAL_FORMATS,
        CellValues.USUAL_MEGABYTES);
  }

  /** 1105 is 第一千一百零五条. */
  private static String article(String number) {
    var digits = "零一二三四五六七八九";
    var units = List.of("", "十", "百", "千");
    var text = new StringBuilder();
    boolean zero = false;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(i) - '0';
      if (digit == 0) {
        zero = true;
        continue;
      }
      if (zero) {
        text.append('零');
        zero = false;
      }
      text.append(digits.charAt(digit)).append(units.get(number.length() - 1 - i));
    }
    var words = text.toString();
    return "第" + (words.startsWith("一十") ? words.substring(1) : words) + "条";
  }
}
