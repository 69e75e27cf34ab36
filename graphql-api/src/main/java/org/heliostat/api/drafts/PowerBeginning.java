package org.heliostat.api.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.heliostat.api.acts.RequestCheck;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.catalogue.TemplateLibrary.Holder;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.PowerSource;
import org.heliostat.readmodel.DraftDocument;
import org.heliostat.readmodel.DraftDocument.DraftFile;

/** Begins a new power from a template; its first draft can be published as it is. */
final class PowerBeginning {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}-[A-Z]{2,8}-[0-9]{4}");

  private final DraftDesk desk;
  private final PowerCatalogue catalogue;

  PowerBeginning(DraftDesk desk, PowerCatalogue catalogue) {
    this.desk = desk;
    this.catalogue = catalogue;
  }

  /** What is said of a power that is to begin. */
  record PowerDraftBeginInput(
      String template,
      String code,
      String name,
      String agency,
      String acceptingAgency,
      String implementingBody,
      String supervisionPhone) {}

  Act<DraftDocument> begin(HeliostatUser user, PowerDraftBeginInput input) {
    var wrong = wrong(input);
    if (!wrong.isEmpty()) {
      return new Act.NotDone<>(wrong);
    }
    var refusal = No.unless(Rights.mayDraw(user, new AgencyCode(input.agency())));
    if (refusal != null) {
      return Act.no(refusal);
    }
    if (catalogue.current(input.code().strip()).isPresent()) {
      return Act.no(
          wrong(
              "code",
              "这个编码已有事项在运行，请换一个编码，或打开该事项修改。",
              "A power of this code runs already; choose another code, or open that power and change it."));
    }
    try {
      var begun = desk.save(user, save(TemplateLibrary.begin(input.template(), holder(input))));
      return isDrawnAlready(begun) ? Act.no(drawnAlready()) : begun;
    } catch (NoSuchElementException e) {
      return Act.no(
          wrong(
              "template", "没有这个模板，请从列表中选择。", "There is no such template; choose one of the list."));
    }
  }

  private static boolean isDrawnAlready(Act<DraftDocument> begun) {
    return begun instanceof Act.NotDone<DraftDocument> not
        && not.reasons().stream().anyMatch(no -> no.code() == RefusalCode.DRAFT_CHANGED);
  }

  private static No drawnAlready() {
    return wrong(
        "code",
        "这个编码已有草稿，请换一个编码，或打开该草稿修改。",
        "A draft of this code exists already; choose another code, or open that draft and change it.");
  }

  private static DraftDesk.Save save(PowerSource source) {
    var beside =
        source.files().entrySet().stream()
            .filter(file -> !file.getKey().equals(PowerSource.MODEL))
            .map(file -> new DraftFile(file.getKey(), file.getValue()))
            .toList();
    return new DraftDesk.Save(source.bpmn(), beside, null);
  }

  private static Holder holder(PowerDraftBeginInput input) {
    return new Holder(
        input.code().strip(),
        input.name().strip(),
        new AgencyCode(input.agency()),
        new AgencyCode(input.acceptingAgency()),
        input.implementingBody().strip(),
        input.supervisionPhone().strip());
  }

  private static List<No> wrong(PowerDraftBeginInput input) {
    var wrong = new ArrayList<No>();
    if (!CODE.matcher(input.code().strip()).matches()) {
      wrong.add(wrong("code", "事项编码应形如 QD-XK-0001。", "The code of a power looks like QD-XK-0001."));
    }
    wrong.addAll(RequestCheck.line("name", input.name()));
    wrong.addAll(RequestCheck.line("implementingBody", input.implementingBody()));
    wrong.addAll(RequestCheck.line("supervisionPhone", input.supervisionPhone()));
    agency("agency", input.agency(), wrong);
    agency("acceptingAgency", input.acceptingAgency(), wrong);
    return wrong;
  }

  private static void agency(String field, String code, List<No> wrong) {
    if (!AgencyCode.isWellFormed(code)) {
      wrong.add(wrong(field, "机构代码应形如 320681-CG。", "The code of an agency looks like 320681-CG."));
    }
  }

  private static No wrong(String field, String chinese, String english) {
    return No.field(RefusalCode.INPUT_INVALID, field, chinese, english);
  }
}
