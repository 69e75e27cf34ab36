package org.heliostat.api.cases;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.heliostat.api.acts.Messages;
import org.heliostat.api.cases.Inputs.CaseSubmitInput;
import org.heliostat.api.cases.Inputs.MaterialInput;
import org.heliostat.api.files.FileDesk;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.Patience;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.api.time.CalendarDesk;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.papers.Paper;
import org.heliostat.papers.People;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;

/**
 * Hands cases in. The same account, request and power always mean the same case, so a portal that
 * had no answer asks again. Missing materials are no hindrance: the office names them all at once
 * (Licensing Law Art. 32).
 */
final class Submission {
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(5);

  /** As long as a portal may go on repeating a request that the engine has taken. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final CaseNumbers numbers;
  private final People people;
  private final Messages messages;
  private final FileDesk fileDesk;
  private final CalendarDesk calendars;

  Submission(
      ReadModel readModel,
      PowerCatalogue catalogue,
      CaseNumbers numbers,
      People people,
      Messages messages,
      FileDesk fileDesk,
      CalendarDesk calendars) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.people = people;
    this.messages = messages;
    this.fileDesk = fileDesk;
    this.calendars = calendars;
  }

  Act<CaseDocument> submit(HeliostatUser user, CaseSubmitInput input) {
    var wrongId = new InputCheck().clientRequestId(input.clientRequestId()).found();
    if (!wrongId.isEmpty()) {
      return new Act.NotDone<>(wrongId);
    }
    var power = catalogue.current(input.powerCode());
    if (power.isEmpty()) {
      return Act.no(
          No.field(
              RefusalCode.POWER_UNKNOWN,
              "powerCode",
              "没有这个事项，或尚未发布，请核对事项编码。",
              "There is no such published power; check the code."));
    }
    var refusal = No.unless(Rights.maySubmit(user, power.get().power()));
    if (refusal != null) {
      return Act.no(refusal);
    }
    var caseNo = numbers.caseNo(user.username(), input.clientRequestId(), input.powerCode());
    var known = readModel.get(Index.CASES, caseNo);
    return known.isPresent()
        ? new Act.Done<>(known.get())
        : submit(user, input, power.get(), caseNo);
  }

  private Act<CaseDocument> submit(
      HeliostatUser user, CaseSubmitInput input, PublishedPower power, String caseNo) {
    var from = input.transferredFrom();
    if (from != null && !wasHandedOver(user, from)) {
      return Act.no(
          No.field(
              RefusalCode.CASE_UNKNOWN,
              "transferredFrom",
              "没有移送给您所在机构的这个办件。",
              "No such case was transferred to your agency."));
    }
    var files = fileDesk.hand(user, input.materials().stream().map(MaterialInput::fileId).toList());
    var wrong =
        new InputCheck()
            .applicant(input.applicant(), power.power().category().isAppliedFor())
            .form(power.formSchema(power.power().applicationForm()), input.form())
            .materials(power.power(), input.materials(), files::file, caseNo, "materials")
            .found();
    if (!wrong.isEmpty()) {
      return new Act.NotDone<>(wrong);
    }
    var papers = people.papersOf(caseNo);
    var variables = new LinkedHashMap<String, Object>();
    variables.put(EngineNames.CASE_NO, caseNo);
    variables.put(EngineNames.BY, user.username());
    variables.put(EngineNames.SUBMITTED_BY, user.username());
    variables.put(
        EngineNames.APPLICANT_REF, papers.add(Paper.APPLICANT, input.applicant().toJson()));
    var form = input.form();
    if (form != null && !form.isEmpty()) {
      variables.put(EngineNames.FORM_REF, papers.add(Paper.FORM, JsonText.of(form)));
    }
    variables.put(EngineNames.MATERIALS, FilePapers.variables(input.materials(), files, papers));
    var agency = user.agency();
    if (agency != null) {
      variables.put(EngineNames.SUBMITTER_AGENCY, agency.value());
    }
    if (from != null) {
      variables.put(EngineNames.TRANSFERRED_FROM, CaseNumbers.normalise(from));
    }
    variables.put(EngineNames.CALENDAR_EDITION, calendars.current().edition());
    if (!files.claim(caseNo)) {
      return Act.no(InputCheck.filesTaken("materials"));
    }
    papers.keep();
    messages.publish(
        EngineNames.submitMessage(input.powerCode()), caseNo, caseNo, REMEMBERED, variables);
    var submitted =
        Patience.until(VISIBLE_WITHIN, () -> readModel.get(Index.CASES, caseNo))
            .orElseThrow(Problem::notYetVisible);
    files.attachedTo(caseNo);
    return new Act.Done<>(submitted);
  }

  private boolean wasHandedOver(HeliostatUser user, String from) {
    return readModel
        .get(Index.CASES, CaseNumbers.normalise(from))
        .filter(document -> Rows.wasHandedTo(user, document))
        .isPresent();
  }
}
