package org.heliostat.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a catalogue file, in the order in which they are written. */
enum Column {
  CODE("编码", "code", true, "事项编码", "权力编码"),
  NAME("名称", "name", true, "事项名称", "权力名称"),
  CATEGORY("类别", "category", true, "事项类别", "权力类别"),
  PROCEDURE("程序", "procedure", false),
  AGENCY("部门代码", "agency", true),
  ACCEPTING_AGENCY("受理机构代码", "acceptingAgency", false),
  IMPLEMENTING_BODY("实施主体", "implementingBody", true),
  SUPERVISION_PHONE("监督电话", "supervisionPhone", true),
  PROMISED("承诺时限", "promised", true),
  STATUTORY("法定时限", "statutory", true),
  LIMIT_UNIT("时限单位", "limitUnit", true),
  LEGAL_BASES("法律依据", "legalBases", true),
  MATERIALS("申请材料", "materials", false),
  FEES("收费标准", "fees", false),
  TEMPLATE("模板", "template", false);

  private final String chinese;
  private final String english;
  private final boolean required;
  private final List<String> names;

  Column(String chinese, String english, boolean required, String... others) {
    this.chinese = chinese;
    this.english = english;
    this.required = required;
    this.names = Stream.concat(Stream.of(chinese, plain(english)), Arrays.stream(others)).toList();
  }

  /** The column with a heading, in Chinese or English; capitals and spaces do not matter. */
  static Optional<Column> of(String heading) {
    var plain = plain(heading);
    return Arrays.stream(values()).filter(column -> column.names.contains(plain)).findFirst();
  }

  private static String plain(String heading) {
    return heading.replaceAll("[\\s\u3000_*-]", "").toLowerCase(Locale.ROOT);
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return english;
  }

  /** Whether every file has it; cells of it are never empty. */
  boolean isRequired() {
    return required;
  }
}
