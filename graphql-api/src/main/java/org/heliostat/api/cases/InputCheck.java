package org.heliostat.api.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.heliostat.api.cases.Inputs.MaterialInput;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.papers.Applicant;
import org.heliostat.power.FormCheck;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.Power;
import org.jspecify.annotations.Nullable;

/** Checks what people and portals hand in, and tells all that is wrong at once. */
final class InputCheck {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 ()-]{4,24}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 400;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_REQUEST_ID = 100;
  private static final int LARGEST_FORM = 200_000;
  private static final int MOST_FILES = 200;
  private static final double BYTES_PER_MEGABYTE = 1_000_000;

  private final List<No> found = new ArrayList<>();

  /** Everything found so far. */
  List<No> found() {
    return List.copyOf(found);
  }

  private void input(String field, String chinese, String english) {
    found.add(No.field(RefusalCode.INPUT_INVALID, field, chinese, english));
  }

  InputCheck clientRequestId(String id) {
    if (id.isBlank()
        || id.length() > LONGEST_REQUEST_ID
        || id.chars().anyMatch(Character::isISOControl)) {
      input(
          "clientRequestId",
          "clientRequestId 应为 1 至 %d 个可见字符。".formatted(LONGEST_REQUEST_ID),
          "clientRequestId must be 1 to %d visible characters.".formatted(LONGEST_REQUEST_ID));
    }
    return this;
  }

  InputCheck words(String field, @Nullable String text, boolean required) {
    if (required && (text == null || text.isBlank())) {
      input(field, "请写明理由。", "Give the reason in words.");
    }
    if (text != null && text.length() > LONGEST_TEXT) {
      input(
          field,
          "文字不得超过 %d 字。".formatted(LONGEST_TEXT),
          "At most %d characters.".formatted(LONGEST_TEXT));
    }
    return this;
  }

  InputCheck applicant(Applicant applicant) {
    if (applicant.name().isBlank() || applicant.name().length() > LONGEST_NAME) {
      input(
          "applicant.name",
          "请填写申请人姓名或名称，不超过 %d 字。".formatted(LONGEST_NAME),
          "Give the applicant's name, at most %d characters.".formatted(LONGEST_NAME));
    }
    if (applicant.address().isBlank() || applicant.address().length() > LONGEST_ADDRESS) {
      input(
          "applicant.address",
          "请填写地址，不超过 %d 字。".formatted(LONGEST_ADDRESS),
          "Give the address, at most %d characters.".formatted(LONGEST_ADDRESS));
    }
    if (!PHONE.matcher(applicant.phone()).matches()) {
      input("applicant.phone", "联系电话格式不正确，请核对。", "The phone number is malformed; check it.");
    }
    identityNo(applicant);
    return this;
  }

  private void identityNo(Applicant applicant) {
    switch (applicant.kind()) {
      case NATURAL_PERSON -> {
        if (!IdentityNumbers.isCitizen(applicant.identityNo())) {
          input(
              "applicant.identityNo",
              "身份证号码不正确：应为 18 位，且校验位相符（GB 11643），请核对。",
              "The citizen identity number is wrong: 18 characters with a matching check character"
                  + " (GB 11643).");
        }
      }
      case ORGANISATION -> {
        if (!IdentityNumbers.isOrganisation(applicant.identityNo())) {
          input(
              "applicant.identityNo",
              "统一社会信用代码不正确：应为 18 位，且校验位相符（GB 32100），请核对。",
              "The unified social credit code is wrong: 18 characters with a matching check character"
                  + " (GB 32100).");
        }
      }
    }
  }

  /**
   * Checks data against a form.
   *
   * @param schema {@code null} when no form belongs here
   */
  InputCheck form(@Nullable String schema, @Nullable Map<String, Object> data) {
    if (schema == null) {
      if (data != null && !data.isEmpty()) {
        found.add(
            No.field(
                RefusalCode.FORM_INVALID,
                "form",
                "此处不需要填写表单。",
                "There is no form to fill in here."));
      }
      return this;
    }
    var json = JsonText.of(data == null ? Map.of() : data);
    if (json.length() > LARGEST_FORM) {
      found.add(
          No.field(RefusalCode.FORM_INVALID, "form", "表单内容过大。", "The form holds too much text."));
      return this;
    }
    for (var fault : FormCheck.check(schema, json)) {
      var field = fault.key().isEmpty() ? "form" : "form." + fault.key();
      found.add(No.field(RefusalCode.FORM_INVALID, field, fault.message(), fault.messageEnglish()));
    }
    return this;
  }

  /** Checks materials against what the power asks for; whether any is missing is not asked here. */
  InputCheck materials(Power power, List<MaterialInput> materials, String field) {
    var requirements = new TreeMap<String, MaterialRequirement>();
    power.materials().forEach(material -> requirements.put(material.id(), material));
    if (materials.size() > MOST_FILES) {
      unfit(
          field,
          "一次最多提交 %d 个文件。".formatted(MOST_FILES),
          "At most %d files may be handed in at once.".formatted(MOST_FILES));
      return this;
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < materials.size(); i++) {
      var path = materials.size() == 1 && field.equals("material") ? field : field + "[" + i + "]";
      var material = materials.get(i);
      var requirement = requirements.get(material.requirementId());
      if (requirement == null) {
        unfit(
            path + ".requirementId",
            "此事项没有这项材料；可提交的材料：%s。".formatted(String.join("、", requirements.keySet())),
            "The power asks for no such material; it asks for: %s."
                .formatted(String.join(", ", requirements.keySet())));
        continue;
      }
      if (!seen.add(material.requirementId())) {
        unfit(
            path + ".requirementId",
            "同一项材料只能提交一个文件：%s。".formatted(requirement.name()),
            "Only one file may be handed in for each material: %s.".formatted(requirement.name()));
      }
      material(path, material, requirement);
    }
    return this;
  }

  private void material(String path, MaterialInput material, MaterialRequirement requirement) {
    if (material.fileName().length() > LONGEST_NAME
        || !requirement.formats().contains(format(material.fileName()))) {
      unfit(
          path + ".fileName",
          "“%s”的文件格式应为 %s。".formatted(requirement.name(), String.join("、", requirement.formats())),
          "The file for '%s' must be one of: %s."
              .formatted(requirement.name(), String.join(", ", requirement.formats())));
    }
    if (material.bytes() < 1
        || material.bytes() != Math.rint(material.bytes())
        || material.bytes() > requirement.maxMegabytes() * BYTES_PER_MEGABYTE) {
      unfit(
          path + ".bytes",
          "“%s”的文件大小应为 1 字节至 %d MB。".formatted(requirement.name(), requirement.maxMegabytes()),
          "The file for '%s' must have 1 byte to %d MB."
              .formatted(requirement.name(), requirement.maxMegabytes()));
    }
    if (!SHA256.matcher(material.sha256()).matches()) {
      unfit(
          path + ".sha256",
          "“%s”的 sha256 应为 64 位十六进制数。".formatted(requirement.name()),
          "The sha256 of '%s' must be 64 hexadecimal digits.".formatted(requirement.name()));
    }
  }

  private void unfit(String field, String chinese, String english) {
    found.add(No.field(RefusalCode.MATERIAL_UNFIT, field, chinese, english));
  }

  /** A file name's ending without the dot, in lower case. */
  static String format(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
