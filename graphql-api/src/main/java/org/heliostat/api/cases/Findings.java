package org.heliostat.api.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heliostat.api.graphql.Language;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.jspecify.annotations.Nullable;

/** What the review work at a step found, in words. A code may name details after colons. */
final class Findings {
  private static final String LICENSING_32 = "《中华人民共和国行政许可法》第三十二条";
  private static final String DISCLOSURE = "国办发〔2018〕118号";

  private record Text(String chinese, String english, @Nullable String legalGround) {}

  private static final Map<String, Text> TEXTS =
      Map.ofEntries(
          text("MATERIAL_MISSING", "缺少材料：%s", "Missing material: %s", LICENSING_32),
          text("MATERIAL_FORMAT", "材料格式不符合要求：%s", "Wrong file format: %s", LICENSING_32),
          text("MATERIAL_SIZE", "材料为空或超过大小限制：%s", "Empty or too large: %s", LICENSING_32),
          text(
              "MATERIAL_DUPLICATE",
              "与其他材料为同一文件：%s",
              "The same file as another material: %s",
              LICENSING_32),
          text(
              "ORDER_UNMET",
              "此前的环节未办结就进入了本环节",
              "Reached although no step before it was done",
              null),
          text("OUTCOME_UNKNOWN", "办理结果不在该环节的可选范围内", "The outcome is not one of the step's", null),
          text(
              "SAME_PERSON",
              "审核人员办理过该件的其他环节",
              "Whoever reviewed had done another step of the case",
              null),
          text(
              "OFFICERS_MISSING",
              "参加办理的工作人员少于规定人数",
              "Fewer officers took part than the step asks for",
              null),
          text("DOER_UNKNOWN", "没有记录办理人", "It is not recorded who did the step", null),
          text("STEP_LEFT_OPEN", "归档时仍有环节未办结", "A step was still open at filing", null),
          text(
              "STEP_UNSIGNED",
              "有环节缺少办理结果或办理人",
              "A completed step lacks its outcome or who did it",
              null),
          text(
              "FILE_LOST",
              "文件丢失或内容不完整：%s，请系统管理员从备份中恢复",
              "A file is gone or not whole: %s. Have it restored from the backup",
              null),
          text("CLOCK_NOT_STOPPED", "归档时法定时限仍在计算", "The clock still ran at filing", null),
          text("DISCLOSED_LATE", "未在规定期限内公示", "Disclosed after the day set for it", DISCLOSURE),
          text(
              "DOUBLE_PUNISHMENT",
              "同一当事人在同一时段另有处罚案件，由 %s 于 %s 立案受理；请与该机关核对是否为同一违法行为，同一违法行为不得给予两次以上罚款",
              "Another penalty case on the same party and the same days, at %s since %s; ask that"
                  + " agency whether it is on the same act, which must not be fined twice",
              "《中华人民共和国行政处罚法》第二十九条"),
          text(
              "PARTY_UNIDENTIFIED",
              "当事人的身份号码尚未查明，无法核对同一违法行为是否已被处罚，请查明后补录",
              "The party's number is not known, so nobody can tell whether the act was penalised before;"
                  + " find it out and name the party",
              "《中华人民共和国行政处罚法》第二十九条"),
          text("NOTHING_DECIDED", "没有可公示的决定", "There is no decision to disclose", null));

  /** One finding, as it is shown. */
  record Finding(String code, String message, @Nullable String legalGround) {}

  private Findings() {}

  private static Map.Entry<String, Text> text(
      String code, String chinese, String english, @Nullable String legalGround) {
    return Map.entry(code, new Text(chinese, english, legalGround));
  }

  static List<Finding> in(Language language, List<String> codes, Power power) {
    return codes.stream().map(code -> finding(language, code, power)).toList();
  }

  private static Finding finding(Language language, String code, Power power) {
    int colon = code.indexOf(':');
    var kind = colon < 0 ? code : code.substring(0, colon);
    var text = TEXTS.get(kind);
    if (text == null) {
      return new Finding(code, code, null);
    }
    var details = colon < 0 ? new Object[] {""} : details(code.substring(colon + 1), power);
    return new Finding(
        code,
        language.pick(text.chinese(), text.english()).formatted(details),
        LICENSING_32.equals(text.legalGround()) && power.category() != PowerCategory.PERMIT
            ? null
            : text.legalGround());
  }

  /** What follows the code: a material, or several details after a colon each. */
  private static Object[] details(String text, Power power) {
    return Stream.of(text.split(":")).map(detail -> material(detail.strip(), power)).toArray();
  }

  private static String material(String id, Power power) {
    return power.materials().stream()
        .filter(requirement -> requirement.id().equals(id))
        .map(MaterialRequirement::name)
        .findFirst()
        .orElse(id);
  }
}
