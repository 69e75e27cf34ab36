package org.heliostat.api.dossiers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.api.dossiers.CaseRecords.StepRecord;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.dossier.FileEntry;
import org.heliostat.papers.Applicant;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Step;
import org.heliostat.power.document.FormFields;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.time.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The dossier as people read and print it, in the order that case files have: cover (案卷封面), list of
 * contents (卷内目录), course of the case, closing note (备考表). It needs no network and runs no script.
 */
final class DossierPages {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final String STYLE =
      """
      body { font: 15px/1.6 "Noto Serif CJK SC", "Songti SC", SimSun, serif; margin: 2rem auto;
        max-width: 60rem; padding: 0 1rem; color: #111; background: #fff }
      h1 { text-align: center; font-size: 1.8rem; margin: 3rem 0 }
      h2 { font-size: 1.25rem; border-bottom: 1px solid #444; margin-top: 3rem }
      table { border-collapse: collapse; width: 100% }
      th, td { border: 1px solid #777; padding: .3rem .5rem; text-align: left; vertical-align: top;
        overflow-wrap: anywhere; white-space: pre-line }
      th { background: #f0f0f0; font-weight: 600 }
      .facts th { width: 11rem }
      .hash { font: 12px/1.4 monospace }
      @media print { section { break-before: page } section:first-of-type { break-before: auto }
        body { margin: 0; max-width: none } thead { display: table-header-group } }
      """;

  private final String title;
  private final CaseRecords records;
  private final PublishedPower power;
  private final CaseTrail trail;
  private final List<FileEntry> files;
  private final Html html = new Html();

  /**
   * @param files everything but these pages, in order
   */
  DossierPages(
      String title,
      CaseRecords records,
      PublishedPower power,
      CaseTrail trail,
      List<FileEntry> files) {
    this.title = title;
    this.records = records;
    this.power = power;
    this.trail = trail;
    this.files = files;
  }

  byte[] html() {
    cover();
    contents();
    application();
    steps();
    clock();
    acts();
    trail();
    closingNote();
    return html.page(title, STYLE).getBytes(StandardCharsets.UTF_8);
  }

  private void cover() {
    var file = records.file();
    html.open("section", "").element("h1", title).open("table", "facts");
    html.fact("受理编号", file.caseNo());
    html.fact("事项", "%s（%s）".formatted(file.powerName(), file.powerCode()));
    html.fact("权力类别", file.category().chinese());
    html.fact("办理机关", "%s（%s）".formatted(file.implementingBody(), file.agency()));
    html.fact("当事人", file.party() == null ? "" : file.party().name());
    html.fact("收件日期", day(file.submittedAt()));
    html.fact("受理（立案）日期", started());
    html.fact("决定日期", day(file.decidedAt()));
    html.fact("办结日期", day(file.endedAt()));
    html.fact("办理结果", result(file.result()));
    html.fact("承办人", handlers());
    html.fact("卷内文件", "%d件".formatted(files.size() + 1));
    html.fact("法律依据", bases());
    html.fact("移送来源", or(file.transferredFrom(), ""));
    html.fact("保管期限", "");
    html.fact("档号", "");
    html.close("table").close("section");
  }

  private String started() {
    return records.clock().ledger().stream()
        .filter(entry -> entry.act() == ClockAct.STARTED)
        .map(entry -> day(entry.at()))
        .findFirst()
        .orElse("");
  }

  private String handlers() {
    return records.steps().stream()
        .filter(step -> step.post() != null)
        .flatMap(step -> Stream.concat(Stream.ofNullable(step.by()), step.officers().stream()))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private String bases() {
    return records.file().legalBases().stream()
        .map(basis -> "%s %s".formatted(basis.law(), basis.article()).strip())
        .collect(Collectors.joining("\n"));
  }

  private void contents() {
    html.open("section", "").element("h2", "卷内目录").open("table", "").open("thead", "");
    html.row("th", List.of("序号", "文号", "责任者", "题名", "日期", "大小（字节）", "备注", "SHA-256"));
    html.close("thead").open("tbody", "");
    html.row(
        "td",
        List.of(
            "1",
            "",
            power.implementingBody(),
            "案卷封面、卷内目录、备考表",
            day(records.file().endedAt()),
            "",
            "本页",
            ""));
    for (var file : files) {
      html.open("tr", "").element("td", Integer.toString(file.order()));
      html.element("td", or(file.number(), "")).element("td", file.author()).open("td", "");
      if (file.present()) {
        html.link(file.path(), file.title());
      } else {
        html.text(file.title());
      }
      html.close("td").element("td", day(file.date()));
      html.element("td", Long.toString(file.bytes())).element("td", file.remark());
      html.open("td", "hash").text(file.sha256()).close("td").close("tr");
    }
    html.close("tbody").close("table").close("section");
  }

  private void application() {
    html.open("section", "").element("h2", "当事人与申请").open("table", "facts");
    var party = records.file().party();
    if (party != null) {
      var person = party.kind() == Applicant.Kind.NATURAL_PERSON;
      html.fact("类型", person ? "公民" : "法人或者其他组织");
      html.fact("姓名（名称）", party.name());
      html.fact(person ? "身份证件号码" : "统一社会信用代码", party.identityNo());
      html.fact("电话", party.phone());
      html.fact("地址", party.address());
    }
    form(records.file().form(), power.formSchema(power.power().applicationForm()));
    var acted = records.file().actedOn();
    if (acted != null) {
      html.fact("行为发生日期", "%s 至 %s".formatted(acted.from(), acted.to()));
    }
    var report = records.file().report();
    if (report != null) {
      html.fact("巡查发现地点", String.valueOf(report.get("place")));
      html.fact("巡查发现情况", String.valueOf(report.get("facts")));
    }
    html.close("table").close("section");
  }

  private void form(@Nullable Map<String, Object> values, @Nullable String schema) {
    if (values == null) {
      return;
    }
    var fields = FormFields.of(schema);
    values.forEach(
        (key, value) -> {
          var field = fields.get(key);
          html.fact(
              field == null ? key : field.label(),
              field == null ? String.valueOf(value) : chosen(field, value));
        });
  }

  private static String chosen(FormFields.Field field, Object value) {
    return value instanceof List<?> several
        ? several.stream().map(each -> chosen(field, each)).collect(Collectors.joining("、"))
        : field.options().getOrDefault(String.valueOf(value), String.valueOf(value));
  }

  private void steps() {
    html.open("section", "").element("h2", "办理经过");
    for (var step : records.steps()) {
      html.element("h3", step.name()).open("table", "facts");
      html.fact("开始", moment(step.startedAt()));
      html.fact("结束", moment(step.finishedAt()));
      html.fact("办理人", by(step));
      html.fact("办理结果", step.outcomeName() == null ? state(step) : step.outcomeName());
      if (step.opinion() != null) {
        html.fact("意见", step.opinion());
      }
      form(step.form(), schema(step));
      if (!step.findings().isEmpty()) {
        html.fact("核查发现", String.join("\n", step.findings()));
      }
      html.close("table");
    }
    html.close("section");
  }

  private @Nullable String schema(StepRecord step) {
    return power
        .power()
        .flow()
        .step(step.elementId())
        .map(Step::form)
        .map(power::formSchema)
        .orElse(null);
  }

  private static String by(StepRecord step) {
    var principal = step.onBehalfOf();
    return Stream.concat(
            Stream.ofNullable(step.by())
                .map(by -> principal == null ? by : "%s（代 %s）".formatted(by, principal)),
            step.officers().stream())
        .collect(Collectors.joining("、"));
  }

  private static String state(StepRecord step) {
    return switch (step.state()) {
      case OPEN, CLAIMED -> "未办结";
      case COMPLETED -> "已办结";
      case TERMINATED -> "随办件终止";
    };
  }

  private void clock() {
    html.open("section", "").element("h2", "法定时限").open("table", "facts");
    html.fact("承诺时限", limit(records.clock().promised()));
    html.fact("法定时限", limit(records.clock().statutory()));
    html.close("table").open("table", "");
    html.row("th", List.of("时间", "事项", "经办", "依据", "理由"));
    for (var entry : records.clock().ledger()) {
      html.row(
          "td",
          List.of(
              moment(entry.at()),
              clockAct(entry.act()) + (entry.amount() == null ? "" : " " + entry.amount()),
              entry.by(),
              entry.legalGround(),
              or(entry.reason(), "")));
    }
    html.close("table").close("section");
  }

  private static String clockAct(ClockAct act) {
    return switch (act) {
      case STARTED -> "起算";
      case SUSPENDED -> "中止";
      case RESUMED -> "恢复";
      case EXTENDED -> "延长";
      case RECALCULATED -> "重新计算";
      case STOPPED -> "停止";
    };
  }

  private static String limit(Limit limit) {
    return limit.amount()
        + switch (limit.unit()) {
          case WORKING_DAY -> "个工作日";
          case CALENDAR_DAY -> "日";
          case HOUR -> "小时";
        };
  }

  private void acts() {
    var end = records.file().outsideEnd();
    if (records.acts().isEmpty() && end == null) {
      return;
    }
    html.open("section", "").element("h2", "环节以外的行为").open("table", "");
    html.row("th", List.of("时间", "行为", "经办", "认定"));
    for (var act : records.acts()) {
      html.row(
          "td",
          List.of(
              moment(act.at()),
              act.kind(),
              act.by(),
              act.refusal() == null ? "准许" : "不准许（%s）".formatted(act.refusal())));
    }
    html.close("table");
    if (end != null) {
      html.element("h3", result(end.result())).open("table", "facts");
      html.fact("时间", moment(end.at()));
      html.fact("经办", end.by());
      html.fact("依据", end.legalGround());
      html.fact("理由", or(end.reason(), ""));
      html.fact("移送至", or(end.toAgency(), "")).close("table");
    }
    html.close("section");
  }

  private void trail() {
    html.open("section", "").element("h2", "办理痕迹").open("table", "").open("thead", "");
    html.row("th", List.of("序号", "时间", "行为", "环节", "经办", "结果", "哈希值"));
    html.close("thead").open("tbody", "");
    for (var entry : trail.entries()) {
      html.open("tr", "").element("td", Long.toString(entry.caseEntry()));
      html.element("td", moment(entry.at())).element("td", entry.act());
      html.element("td", stepName(entry.elementId())).element("td", entry.by());
      html.element("td", or(entry.outcome(), ""));
      html.open("td", "hash").text(entry.hash()).close("td").close("tr");
    }
    html.close("tbody").close("table").close("section");
  }

  private String stepName(@Nullable String elementId) {
    return elementId == null
        ? ""
        : power.power().flow().step(elementId).map(Step::name).orElse(elementId);
  }

  /** What an archivist writes at the end: what is there, what is missing, what to know. */
  private void closingNote() {
    var missing = files.stream().filter(file -> !file.present()).toList();
    var found =
        records.steps().stream()
            .flatMap(step -> step.findings().stream().map(it -> step.name() + "：" + it))
            .collect(Collectors.joining("\n"));
    html.open("section", "").element("h2", "备考表").open("table", "facts");
    html.fact("卷内文件", "共%d件，%d字节（不含本页）".formatted(files.size() + 1, bytes()));
    html.fact(
        "缺损情况",
        missing.isEmpty()
            ? "无"
            : missing.stream()
                .map(file -> "第%d件 %s：%s".formatted(file.order(), file.title(), file.remark()))
                .collect(Collectors.joining("\n")));
    html.fact("办理中的核查发现", found.isEmpty() ? "无" : found);
    html.fact("办理痕迹", "共%d条，最后一条的哈希值 %s".formatted(trail.head().entries(), trail.head().hash()));
    html.fact(
        "流程版本", "%s 第%d版，内容哈希值 %s".formatted(power.code(), power.version(), power.contentHash()));
    html.fact(
        "说明",
        "本卷由平台根据办件的全过程记录生成，以电子文件为单位编号。各文件的 SHA-256 值见卷内目录，由 index.json 汇总并经平台签名"
            + "（index.sig）。核验：./heliostat verify <本卷> --key <平台公钥>。");
    html.fact("立卷人", "").fact("检查人", "").fact("立卷时间", "");
    html.close("table").close("section");
  }

  private long bytes() {
    return files.stream().filter(FileEntry::present).mapToLong(FileEntry::bytes).sum();
  }

  private static String result(@Nullable CaseResult result) {
    return result == null ? "" : result.chinese();
  }

  private static String or(@Nullable String text, String other) {
    return text == null ? other : text;
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "" : DAY.format(at.atZone(ZONE));
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(ZONE));
  }
}
