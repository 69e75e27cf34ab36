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

  /** Variable: code of the agency whose account submitted the case; absent for portals. */
  public static final String SUBMITTER_AGENCY = "submitterAgency";

  /** Variable: code of the outcome of the step being completed. */
  public static final String OUTCOME = "outcome";

  /** Variable: list of materials handed in, each with id, format, bytes and sha256. */
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

  /** Variable: the article that an act rests on, as cited. */
  public static final String LEGAL_GROUND = "legalGround";

  /** Variable: reference to a reason in words, in the people store. */
  public static final String REASON_REF = "reasonRef";

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
}
