package org.heliostat.compile;

import org.heliostat.power.StepKind;

/** The names that API, engine, workers and exporter share. They are part of running cases. */
public final class EngineNames {
  /** Job type of the listener that runs before a step opens. */
  public static final String STEP_OPEN = "step-open";

  /** Job type of the listener that runs after a step was completed. */
  public static final String STEP_CLOSE = "step-close";

  /** Variable: the case number. */
  public static final String CASE_NO = "caseNo";

  /** Variable: reference to the applicant's data in the people store. */
  public static final String APPLICANT_REF = "applicantRef";

  /** Variable: reference to the filled-in application form in the people store. */
  public static final String FORM_REF = "formRef";

  /** Variable: reference to the opinion given at a step, in the people store. */
  public static final String OPINION_REF = "opinionRef";

  /** Variable: account name of whoever did the act. */
  public static final String BY = "by";

  /** Variable: account name of whoever submitted the case. */
  public static final String SUBMITTED_BY = "submittedBy";

  /** Variable: code of the agency whose account submitted the case; absent for portals. */
  public static final String SUBMITTER_AGENCY = "submitterAgency";

  /** Variable: code of the outcome of the step being completed. */
  public static final String OUTCOME = "outcome";

  /** Variable: list of materials handed in, each with id, file id, format, bytes and sha256. */
  public static final String MATERIALS = "materials";

  /** Variable: list of codes of what the review work at a step found. */
  public static final String FINDINGS = "findings";

  /**
   * Variable: list of documents issued at a step, each with documentId, templateId, name, number,
   * stepId, issuedAt, sha256, bytes, fileKey and verification.
   */
  public static final String DOCUMENTS = "documents";

  /** Name of the message that suspends a case's clock; variables by, legalGround, reasonRef. */
  public static final String CLOCK_SUSPEND = "clock-suspend";

  /** Name of the message that resumes a case's clock; variables by, reasonRef. */
  public static final String CLOCK_RESUME = "clock-resume";

  /** Name of the message that adds materials to a case; variables by, materials. */
  public static final String MATERIAL_ATTACH = "material-attach";

  /**
   * Name of the message by which an officer takes part in a step; variables by, stepId, elementId.
   */
  public static final String STEP_JOIN = "step-join";

  /** Name of the message by which an officer leaves it again; the same variables. */
  public static final String STEP_LEAVE = "step-leave";

  /** Action of the engine by which a leader takes over what somebody else has in hand. */
  public static final String RECALL = "recall";

  /** Name of the message that asks for more time; variables by, amount, reasonRef. */
  public static final String CLOCK_EXTEND = "clock-extend";

  /** Name of the message that decides on what was asked; variables by, approved, reasonRef. */
  public static final String CLOCK_EXTENSION_DECIDE = "clock-extension-decide";

  /**
   * Name of the message that ends a case from outside its flow; variables by, result, actId,
   * legalGround, reasonRef, toAgency.
   */
  public static final String CASE_END = "case-end";

  /** Variable: how much time is asked for, in the unit of the power's limits. */
  public static final String AMOUNT = "amount";

  /** Variable: whether what was asked for is granted. */
  public static final String APPROVED = "approved";

  /** Variable: how a case is to end. */
  public static final String RESULT = "result";

  /** Variable: the id of the act that a job is about. */
  public static final String ACT_ID = "actId";

  /** Variable: code of the agency that a case goes to. */
  public static final String TO_AGENCY = "toAgency";

  /** Variable: number of the case of another agency that this one goes on with. */
  public static final String TRANSFERRED_FROM = "transferredFrom";

  /**
   * Name of the message that names the party of a case begun by officers; variables by,
   * applicantRef, partyMark, actedFrom, actedTo.
   */
  public static final String PARTY_NAME = "party-name";

  /** Variable: keyed digest of the party's number; absent while the number is not known. */
  public static final String PARTY_MARK = "partyMark";

  /** Variable: the first day on which what is penalised was done, as {@code 2026-11-25}. */
  public static final String ACTED_FROM = "actedFrom";

  /** Variable: the last such day. */
  public static final String ACTED_TO = "actedTo";

  /** Variable: reference to what a patrol reported, in the people store. */
  public static final String REPORT_REF = "reportRef";

  /** Variable: list of files handed in as evidence, each with file id, format, bytes and sha256. */
  public static final String EVIDENCE = "evidence";

  /** Beginning of the ids of what compilation adds to a drawn flow. */
  public static final String OWN_ELEMENT = "heliostat-";

  /**
   * Name of the message that adds a piece of evidence to a step in hand; variables by, stepId,
   * elementId, fileId, format, bytes, sha256, nameRef, descriptionRef.
   */
  public static final String EVIDENCE_ATTACH = "evidence-attach";

  /** Variable: the run of a step that an act is about. */
  public static final String STEP_ID = "stepId";

  /** Variable: the element that this run is of. */
  public static final String ELEMENT_ID = "elementId";

  /** Variable: list of account names of the others who took part in the step being completed. */
  public static final String OFFICERS = "officers";

  /** Variable: an uploaded file. */
  public static final String FILE_ID = "fileId";

  /** Variable: what a file's content shows it to be, as a file name ending. */
  public static final String FORMAT = "format";

  /** Variable: size of a file. */
  public static final String BYTES = "bytes";

  /** Variable: content hash of a file, lower-case hex. */
  public static final String SHA256 = "sha256";

  /** Variable: reference to a file's name, in the people store. */
  public static final String NAME_REF = "nameRef";

  /** Variable: reference to what a piece of evidence shows, in the people store. */
  public static final String DESCRIPTION_REF = "descriptionRef";

  /** Variable: the article that an act rests on, as cited. */
  public static final String LEGAL_GROUND = "legalGround";

  /** Variable: reference to a reason in words, in the people store. */
  public static final String REASON_REF = "reasonRef";

  /**
   * Name of the message that publishes an agency's calendar; variables by, calendar, legalGround,
   * reason.
   */
  public static final String CALENDAR_PUBLISH = "calendar-publish";

  /**
   * Name of the message that takes over an announced national schedule; variables by,
   * announcedThrough, legalGround, reason.
   */
  public static final String CALENDAR_ANNOUNCE = "calendar-announce";

  /**
   * Name of the message by which a case is counted by another edition of the calendars; variables
   * by, calendarEdition, legalGround, reason.
   */
  public static final String CLOCK_RECALCULATE = "clock-recalculate";

  /** Variable: the text of a calendar file. */
  public static final String CALENDAR = "calendar";

  /** Variable: number of an edition of the calendars. */
  public static final String CALENDAR_EDITION = "calendarEdition";

  /** Variable: the last year whose national schedule counts. */
  public static final String ANNOUNCED_THROUGH = "announcedThrough";

  /** Variable: a reason in words that everyone may read. */
  public static final String REASON = "reason";

  /**
   * Name of the message by which an account lets another do the steps of a post; variables by,
   * deputy, agency, post, start, end, legalGround.
   */
  public static final String DELEGATION_GRANT = "delegation-grant";

  /** Name of the message that takes this back; variables by. */
  public static final String DELEGATION_REVOKE = "delegation-revoke";

  /** Variable: account name of whoever may do the steps of somebody else's post. */
  public static final String DEPUTY = "deputy";

  /** Variable: code of an agency. */
  public static final String AGENCY = "agency";

  /** Variable: code of a post. */
  public static final String POST = "post";

  /** Variable: when something begins, as an instant. */
  public static final String START = "start";

  /** Variable: when something is over, as an instant. */
  public static final String END = "end";

  /** Variable: account name of whoever let the doer do a step; empty when nobody had to. */
  public static final String ON_BEHALF_OF = "onBehalfOf";

  /**
   * Name of the message by which a power takes no new case for the time being; variables by,
   * legalGround.
   */
  public static final String POWER_SUSPEND = "power-suspend";

  /** Name of the message by which it takes cases again; the same variables. */
  public static final String POWER_RESUME = "power-resume";

  /** Name of the message that abolishes a power; variables by, legalGround, runningCases. */
  public static final String POWER_ABOLISH = "power-abolish";

  /** Variable: what becomes of the cases of an abolished power that run. */
  public static final String RUNNING_CASES = "runningCases";

  private EngineNames() {}

  /** Name of the message that submits a case of a power. */
  public static String submitMessage(String powerCode) {
    return "submit:" + powerCode;
  }

  /** Job type of a service step of this kind, for instance {@code step-archive}. */
  public static String jobType(StepKind kind) {
    return "step-" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Process variable that keeps the last outcome of a step. */
  public static String outcomeOf(String stepId) {
    return "outcome_" + stepId;
  }

  /** Process variable that keeps who last did a step. */
  public static String doneBy(String stepId) {
    return "by_" + stepId;
  }

  /** Process variable that keeps on whose behalf a step was last done; empty for nobody's. */
  public static String doneOnBehalfOf(String stepId) {
    return "onBehalfOf_" + stepId;
  }

  /** Process variable that keeps who took part when a step for several officers was last done. */
  public static String officersOf(String stepId) {
    return "officers_" + stepId;
  }
}
