package org.heliostat.api.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.heliostat.api.acts.RequestCheck;
import org.heliostat.api.cases.Inputs.DaysInput;
import org.heliostat.api.cases.Inputs.EvidenceAttachInput;
import org.heliostat.api.cases.Inputs.MaterialInput;
import org.heliostat.api.cases.Inputs.PatrolFileInput;
import org.heliostat.api.files.FileDesk;
import org.heliostat.api.files.FileFormats;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.papers.Applicant;
import org.heliostat.power.FormCheck;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.Power;
import org.heliostat.readmodel.FileDocument;
import org.jspecify.annotations.Nullable;

/** Checks what people and portals hand in, and tells all that is wrong at once. */
final class InputCheck {
  private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 ()-]{4,24}");
  private static final int LONGEST_ACT_YEARS = 5;
  private static final Duration FAST_CLOCK = Duration.ofMinutes(10);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 400;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LARGEST_FORM = 200_000;
  private static final int MOST_FILES = 200;
  private static final long BYTES_PER_MEGABYTE = 1_000_000;
  private static final String NAME_CHINESE = "文件名应为 1 至 %d 个可见字符。".formatted(LONGEST_NAME);
  private static final String NAME_ENGLISH =
      "A file name must be 1 to %d visible characters.".formatted(LONGEST_NAME);
  private static final String UNKNOWN_CHINESE =
      "没有这个文件：请用本账号先上传（POST /files），再提交其 fileId；未提交的文件保留 48 小时。";
  private static final String UNKNOWN_ENGLISH =
      "There is no such file: upload it with this account first (POST /files) and hand in its fileId;"
          + " what is not handed in is kept for 48 hours.";
  private static final String TAKEN_CHINESE = "该文件已属于其他办件，请重新上传。";
  private static final String TAKEN_ENGLISH =
      "The file belongs to another case already; upload it again.";

  private final List<No> found = new ArrayList<>();

  /** Everything found so far. */
  List<No> found() {
    return List.copyOf(found);
  }

  private void input(String field, String chinese, String english) {
    found.add(No.field(RefusalCode.INPUT_INVALID, field, chinese, english));
  }

  InputCheck clientRequestId(String id) {
    found.addAll(RequestCheck.clientRequestId(id));
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

  /**
   * Checks on which days an act was done; {@code null} leaves them open. Other cases are found by
   * these days (Penalty Law Art. 29), so they say what was done and no more: nothing to come, and
   * no longer than an act is penalised for (Art. 36).
   */
  InputCheck days(String field, @Nullable DaysInput days, LocalDate today) {
    if (days == null) {
      return this;
    }
    var done = days.days();
    if (done.to().isBefore(done.from())) {
      input(field, "结束日期不得早于开始日期。", "The last day must not be before the first.");
    } else if (done.to().isAfter(today)) {
      input(field, "日期不得晚于今天。", "The days must not be after today.");
    } else if (done.to().isAfter(done.from().plusYears(LONGEST_ACT_YEARS))) {
      input(
          field,
          "起止日期不超过 %d 年；行为持续更久的，请填写最近 %d 年。".formatted(LONGEST_ACT_YEARS, LONGEST_ACT_YEARS),
          "At most %d years; of an act that went on for longer, give the last ones."
              .formatted(LONGEST_ACT_YEARS));
    }
    return this;
  }

  /** Checks when a patrol came upon something; phones may be somewhat fast. */
  InputCheck foundAt(String field, Instant at, Instant now) {
    if (at.isAfter(now.plus(FAST_CLOCK))) {
      input(field, "发现时间不得晚于现在。", "It cannot have been found after now.");
    }
    return this;
  }

  /** Checks what a patrol says in words: where, or what it saw. */
  InputCheck reported(String field, String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      input(
          field,
          "请写明地点和所见事实，各不超过 %d 字。".formatted(LONGEST_TEXT),
          "Say where and what was seen, at most %d characters each.".formatted(LONGEST_TEXT));
    }
    return this;
  }

  /**
   * Checks who the case is about.
   *
   * @param applied whether the case is an application; where the agency begins a case by itself, it
   *     may not know more than a name yet
   */
  InputCheck applicant(Applicant applicant, boolean applied) {
    return party("applicant", applicant, applied);
  }

  /**
   * The same for a party that stands elsewhere in the input.
   *
   * @param field where
   */
  InputCheck party(String field, Applicant applicant, boolean applied) {
    if (applicant.name().isBlank() || applicant.name().length() > LONGEST_NAME) {
      input(
          field + ".name",
          "请填写申请人姓名或名称，不超过 %d 字。".formatted(LONGEST_NAME),
          "Give the applicant's name, at most %d characters.".formatted(LONGEST_NAME));
    }
    if (applied && applicant.address().isBlank()
        || applicant.address().length() > LONGEST_ADDRESS) {
      input(
          field + ".address",
          "请填写地址，不超过 %d 字。".formatted(LONGEST_ADDRESS),
          "Give the address, at most %d characters.".formatted(LONGEST_ADDRESS));
    }
    if ((applied || !applicant.phone().isBlank()) && !PHONE.matcher(applicant.phone()).matches()) {
      input(field + ".phone", "联系电话格式不正确，请核对。", "The phone number is malformed; check it.");
    }
    if (applied || !applicant.identityNo().isBlank()) {
      identityNo(field, applicant);
    }
    return this;
  }

  private void identityNo(String field, Applicant applicant) {
    switch (applicant.kind()) {
      case NATURAL_PERSON -> {
        if (!IdentityNumbers.isCitizen(applicant.identityNo())) {
          input(
              field + ".identityNo",
              "身份证号码不正确：应为 18 位，且校验位相符（GB 11643），请核对。",
              "The citizen identity number is wrong: 18 characters with a matching check character"
                  + " (GB 11643).");
        }
      }
      case ORGANISATION -> {
        if (!IdentityNumbers.isOrganisation(applicant.identityNo())) {
          input(
              field + ".identityNo",
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

  /**
   * Checks materials against what the power asks for, by the content of the files; whether any is
   * missing is not asked here.
   *
   * @param files those that the account uploaded
   * @param caseNo the case that they are for
   */
  InputCheck materials(
      Power power,
      List<MaterialInput> materials,
      Function<String, Optional<FileDocument>> files,
      String caseNo,
      String field) {
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
      material(path, material, requirement, files, caseNo);
    }
    return this;
  }

  private void material(
      String path,
      MaterialInput material,
      MaterialRequirement requirement,
      Function<String, Optional<FileDocument>> files,
      String caseNo) {
    if (isNoName(material.fileName())) {
      unfit(path + ".fileName", NAME_CHINESE, NAME_ENGLISH);
    }
    var file = files.apply(material.fileId()).orElse(null);
    if (file == null) {
      unfit(path + ".fileId", UNKNOWN_CHINESE, UNKNOWN_ENGLISH);
      return;
    }
    if (!FileDesk.isFreeFor(caseNo, file)) {
      unfit(path + ".fileId", TAKEN_CHINESE, TAKEN_ENGLISH);
    }
    if (!FileFormats.isAmong(file.format(), requirement.formats())) {
      unfit(
          path + ".fileId",
          "“%s”的文件应为 %s，而所交文件的内容是 %s（以内容为准，与文件名无关）。"
              .formatted(
                  requirement.name(), String.join("、", requirement.formats()), file.format()),
          "The file for '%s' must be one of: %s; by its content, whatever its name, it is %s."
              .formatted(
                  requirement.name(), String.join(", ", requirement.formats()), file.format()));
    }
    if (file.bytes() > requirement.maxMegabytes() * BYTES_PER_MEGABYTE) {
      unfit(
          path + ".fileId",
          "“%s”的文件不得超过 %d MB。".formatted(requirement.name(), requirement.maxMegabytes()),
          "The file for '%s' must have at most %d MB."
              .formatted(requirement.name(), requirement.maxMegabytes()));
    }
  }

  /**
   * Checks a piece of evidence: text, picture, sound or video, by its content.
   *
   * @param files those that the account uploaded
   * @param caseNo the case that it is for
   */
  InputCheck evidence(
      EvidenceAttachInput evidence, Function<String, Optional<FileDocument>> files, String caseNo) {
    words("description", evidence.description(), false);
    return evidence("", evidence.fileName(), evidence.fileId(), files, caseNo);
  }

  /** Checks the files of a patrol's report, which are evidence too. */
  InputCheck evidence(
      List<PatrolFileInput> reported,
      Function<String, Optional<FileDocument>> files,
      String caseNo) {
    if (reported.size() > MOST_FILES
        || reported.stream().map(PatrolFileInput::fileId).distinct().count() < reported.size()) {
      unfitEvidence(
          "files",
          "一次最多提交 %d 个文件，且不得重复。".formatted(MOST_FILES),
          "At most %d files may be handed in at once, none of them twice.".formatted(MOST_FILES));
      return this;
    }
    for (int i = 0; i < reported.size(); i++) {
      evidence(
          "files[%d].".formatted(i),
          reported.get(i).fileName(),
          reported.get(i).fileId(),
          files,
          caseNo);
    }
    return this;
  }

  private InputCheck evidence(
      String path,
      String fileName,
      String fileId,
      Function<String, Optional<FileDocument>> files,
      String caseNo) {
    if (isNoName(fileName)) {
      unfitEvidence(path + "fileName", NAME_CHINESE, NAME_ENGLISH);
    }
    var file = files.apply(fileId).orElse(null);
    if (file == null) {
      unfitEvidence(path + "fileId", UNKNOWN_CHINESE, UNKNOWN_ENGLISH);
    } else if (!FileDesk.isFreeFor(caseNo, file)) {
      unfitEvidence(path + "fileId", TAKEN_CHINESE, TAKEN_ENGLISH);
    } else if (!FileFormats.isAmong(file.format(), FileFormats.EVIDENCE)) {
      unfitEvidence(
          path + "fileId",
          "证据应为文字、图片、声音或视频文件，而所交文件的内容是 %s（以内容为准，与文件名无关）。".formatted(file.format()),
          "Evidence must be text, a picture, sound or video; by its content, whatever its name, it is"
              + " %s.".formatted(file.format()));
    }
    return this;
  }

  private void unfitEvidence(String field, String chinese, String english) {
    found.add(No.field(RefusalCode.EVIDENCE_UNFIT, field, chinese, english));
  }

  private static boolean isNoName(String fileName) {
    return fileName.isBlank()
        || fileName.length() > LONGEST_NAME
        || fileName.chars().anyMatch(Character::isISOControl);
  }

  /** Somebody else was faster with a file after it had been checked. */
  static No filesTaken(String field) {
    return No.field(RefusalCode.MATERIAL_UNFIT, field, TAKEN_CHINESE, TAKEN_ENGLISH);
  }

  private void unfit(String field, String chinese, String english) {
    found.add(No.field(RefusalCode.MATERIAL_UNFIT, field, chinese, english));
  }
}
