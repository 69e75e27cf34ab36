package org.heliostat.api.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.heliostat.api.cases.Inputs.CaseSubmitInput;
import org.heliostat.api.cases.Inputs.DaysInput;
import org.heliostat.api.cases.Inputs.MaterialInput;
import org.heliostat.api.cases.Inputs.PatrolFileInput;
import org.heliostat.api.cases.Inputs.PatrolReportInput;
import org.heliostat.api.files.FileDesk;
import org.heliostat.api.files.FileDesk.Hand;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.Patience;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PowerStandings;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.api.time.CalendarDesk;
import org.heliostat.compile.EngineNames;
import org.heliostat.engine.Messages;
import org.heliostat.identity.Decision;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.papers.Applicant;
import org.heliostat.papers.Paper;
import org.heliostat.papers.PatrolReport;
import org.heliostat.papers.People;
import org.heliostat.power.Power;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;

/**
 * Hands cases in. The same account, request and power always mean the same case, so a portal that
 * had no answer asks again, even when the power was suspended meanwhile. Missing materials are no
 * hindrance: the office names them all at once (Licensing Law Art. 32).
 */
final class Submission {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(5);

  /** As long as a portal may go on repeating a request that the engine has taken. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final PowerStandings standings;
  private final CaseNumbers numbers;
  private final People people;
  private final Messages messages;
  private final FileDesk fileDesk;
  private final Parties parties;
  private final CalendarDesk calendars;
  private final Clock clock;

  Submission(
      ReadModel readModel,
      PowerCatalogue catalogue,
      PowerStandings standings,
      CaseNumbers numbers,
      People people,
      Messages messages,
      FileDesk fileDesk,
      Parties parties,
      CalendarDesk calendars,
      Clock clock) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.standings = standings;
    this.numbers = numbers;
    this.people = people;
    this.messages = messages;
    this.fileDesk = fileDesk;
    this.parties = parties;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Hands in an application, or begins a case that officers begin. */
  Act<CaseDocument> submit(HeliostatUser user, CaseSubmitInput input) {
    return begin(
        user,
        new Request(
            input.clientRequestId(),
            input.powerCode(),
            input.materials().stream().map(MaterialInput::fileId).toList(),
            "materials"),
        power -> Rights.maySubmit(user, power),
        (power, caseNo, files, variables, papers) ->
            application(user, input, power, caseNo, files, variables, papers));
  }

  private List<No> application(
      HeliostatUser user,
      CaseSubmitInput input,
      PublishedPower published,
      String caseNo,
      Hand files,
      Map<String, Object> variables,
      People.Batch papers) {
    var from = input.transferredFrom();
    if (from != null && !wasHandedOver(user, from)) {
      return List.of(
          No.field(
              RefusalCode.CASE_UNKNOWN,
              "transferredFrom",
              "没有移送给您所在机构的这个办件。",
              "No such case was transferred to your agency."));
    }
    var power = published.power();
    var wrong =
        new InputCheck()
            .applicant(input.applicant(), power.category().isAppliedFor())
            .days("actedOn", input.actedOn(), parties.today())
            .form(published.formSchema(power.applicationForm()), input.form())
            .materials(power, input.materials(), files::file, caseNo, "materials")
            .found();
    if (!wrong.isEmpty()) {
      return wrong;
    }
    parties.put(power, input.applicant(), input.actedOn(), variables, papers);
    var form = input.form();
    if (form != null && !form.isEmpty()) {
      variables.put(EngineNames.FORM_REF, papers.add(Paper.FORM, JsonText.of(form)));
    }
    variables.put(EngineNames.MATERIALS, FilePapers.variables(input.materials(), files, papers));
    if (from != null) {
      variables.put(EngineNames.TRANSFERRED_FROM, CaseNumbers.normalise(from));
    }
    return List.of();
  }

  /**
   * Opens a case with what a patrol came upon (C15). Its pictures are evidence of the step that
   * decides on taking the case up (Penalty Law Art. 54).
   */
  Act<CaseDocument> report(HeliostatUser user, PatrolReportInput input) {
    return begin(
        user,
        new Request(
            input.clientRequestId(),
            input.powerCode(),
            input.files().stream().map(PatrolFileInput::fileId).toList(),
            "files"),
        power -> Rights.mayReport(user, power),
        (power, caseNo, files, variables, papers) -> {
          var party = input.party() == null ? Applicant.UNKNOWN : input.party();
          var wrong =
              new InputCheck()
                  .reported("place", input.place())
                  .reported("facts", input.facts())
                  .foundAt("foundAt", input.foundAt(), clock.instant())
                  .party("party", party, false)
                  .evidence(input.files(), files::file, caseNo)
                  .found();
          if (!wrong.isEmpty()) {
            return wrong;
          }
          var day = LocalDate.ofInstant(input.foundAt(), ZONE);
          parties.put(power.power(), party, new DaysInput(day, null), variables, papers);
          var report =
              new PatrolReport(input.foundAt(), input.place().strip(), input.facts().strip());
          variables.put(EngineNames.REPORT_REF, papers.add(Paper.REPORT, report.toJson()));
          variables.put(EngineNames.EVIDENCE, FilePapers.reported(input.files(), files, papers));
          return List.of();
        });
  }

  /**
   * A case about to be begun.
   *
   * @param filesField where its files stand in the input
   */
  private record Request(
      String clientRequestId, String powerCode, List<String> fileIds, String filesField) {}

  /** What is checked and put in the message once it is known that the case is new. */
  @FunctionalInterface
  private interface Content {
    List<No> put(
        PublishedPower power,
        String caseNo,
        Hand files,
        Map<String, Object> variables,
        People.Batch papers);
  }

  private Act<CaseDocument> begin(
      HeliostatUser user, Request request, Function<Power, Decision> right, Content content) {
    var wrongId = new InputCheck().clientRequestId(request.clientRequestId()).found();
    if (!wrongId.isEmpty()) {
      return new Act.NotDone<>(wrongId);
    }
    var power = catalogue.current(request.powerCode());
    if (power.isEmpty()) {
      return Act.no(PowerCatalogue.unknown("powerCode"));
    }
    var refusal = No.unless(right.apply(power.get().power()));
    if (refusal != null) {
      return Act.no(refusal);
    }
    var caseNo = numbers.caseNo(user.username(), request.clientRequestId(), request.powerCode());
    var known = readModel.get(Index.CASES, caseNo);
    if (known.isPresent()) {
      return new Act.Done<>(known.get());
    }
    var notTaken = standings.refusesCases(request.powerCode());
    return notTaken == null
        ? publish(user, request, power.get(), caseNo, content)
        : Act.no(notTaken);
  }

  private Act<CaseDocument> publish(
      HeliostatUser user, Request request, PublishedPower power, String caseNo, Content content) {
    var files = fileDesk.hand(user, request.fileIds());
    var papers = people.papersOf(caseNo);
    var variables = new LinkedHashMap<String, Object>();
    variables.put(EngineNames.CASE_NO, caseNo);
    variables.put(EngineNames.BY, user.username());
    variables.put(EngineNames.SUBMITTED_BY, user.username());
    var agency = user.agency();
    if (agency != null) {
      variables.put(EngineNames.SUBMITTER_AGENCY, agency.value());
    }
    var wrong = content.put(power, caseNo, files, variables, papers);
    if (!wrong.isEmpty()) {
      return new Act.NotDone<>(wrong);
    }
    variables.put(EngineNames.CALENDAR_EDITION, calendars.current().edition());
    if (!files.claim(caseNo)) {
      return Act.no(InputCheck.filesTaken(request.filesField()));
    }
    papers.keep();
    messages.publish(
        EngineNames.submitMessage(request.powerCode()), caseNo, caseNo, REMEMBERED, variables);
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
