package org.heliostat.platform.acceptance;

/** The documents that the acceptance tests send. */
final class Queries {
  static final String CLOCK =
      """
      clock { state promised { amount unit } statutory { amount unit } deadline statutoryDeadline consumed
        remaining remainingWorkingMinutes overdueBy provisional explanation
        ledger { act at legalGround } }
      """;

  static final String PROGRESS =
      """
      query($caseNo: ID!, $queryCode: String!) {
        caseProgress(caseNo: $caseNo, queryCode: $queryCode) {
          caseNo powerName status result
          done { id name post startedAt finishedAt }
          current { id name post startedAt clock { remaining deadline } }
          next { id name post }
          %s } }
      """
          .formatted(CLOCK);

  static final String CASE =
      """
      query($caseNo: ID!) {
        case(caseNo: $caseNo) {
          caseNo status result queryCode
          applicant { name identityNo }
          form
          materials { requirementId format bytes sha256 fileName downloadUrl }
          evidence { evidenceId stepId elementId stepName format bytes sha256 by fileName description downloadUrl }
          done { stepId elementId assignee onBehalfOf officers outcome { code } opinion form findings { code message legalGround } }
          current { stepId elementId post state assignee findings { code message } }
          next { id }
          extensionRequest { by amount reason }
          outsideEnd { result by legalGround reason toAgency }
          transferredFrom
          actedOn { from to }
          report { foundAt place facts }
          %s
          trail(first: 100) { totalCount nodes { at act by stepName outcome hash } } } }
      """
          .formatted(CLOCK);

  private static final String PAYLOAD =
      """
      { case { caseNo status queryCode current { stepId elementId state assignee } done { elementId } }
        refusals { code field message legalGround } }
      """;

  static final String SUBMIT =
      "mutation($input: CaseSubmitInput!) { caseSubmit(input: $input) %s }".formatted(PAYLOAD);
  static final String REPORT =
      "mutation($input: PatrolReportInput!) { patrolReport(input: $input) %s }".formatted(PAYLOAD);
  static final String NAME_PARTY =
      "mutation($input: PartyNameInput!) { partyName(input: $input) %s }".formatted(PAYLOAD);
  static final String CLAIM =
      "mutation($input: StepInput!) { stepClaim(input: $input) %s }".formatted(PAYLOAD);
  static final String RELEASE =
      "mutation($input: StepInput!) { stepRelease(input: $input) %s }".formatted(PAYLOAD);
  static final String JOIN =
      "mutation($input: StepInput!) { stepJoin(input: $input) %s }".formatted(PAYLOAD);
  static final String LEAVE =
      "mutation($input: StepInput!) { stepLeave(input: $input) %s }".formatted(PAYLOAD);
  static final String COMPLETE =
      "mutation($input: StepCompleteInput!) { stepComplete(input: $input) %s }".formatted(PAYLOAD);
  static final String ATTACH =
      "mutation($input: MaterialAttachInput!) { materialAttach(input: $input) %s }"
          .formatted(PAYLOAD);
  static final String EVIDENCE =
      "mutation($input: EvidenceAttachInput!) { evidenceAttach(input: $input) %s }"
          .formatted(PAYLOAD);
  static final String SUSPEND =
      "mutation($input: ClockSuspendInput!) { clockSuspend(input: $input) %s }".formatted(PAYLOAD);
  static final String RESUME =
      "mutation($input: ClockResumeInput!) { clockResume(input: $input) %s }".formatted(PAYLOAD);

  static final String EXTEND =
      "mutation($input: ClockExtendInput!) { clockExtend(input: $input) %s }".formatted(PAYLOAD);
  static final String DECIDE_ON_EXTENSION =
      """
      mutation($input: ClockExtensionDecideInput!) { clockExtensionDecide(input: $input) %s }
      """
          .formatted(PAYLOAD);
  static final String DELEGATE =
      """
      mutation($input: DelegationGrantInput!) { delegationGrant(input: $input) {
        delegation { delegationId principal deputy post inForce revokedAt }
        refusals { code field message legalGround } } }
      """;
  static final String TAKE_DELEGATION_BACK =
      """
      mutation($input: DelegationRevokeInput!) { delegationRevoke(input: $input) {
        delegation { delegationId inForce revokedAt } refusals { code field message } } }
      """;
  static final String DELEGATIONS =
      """
      { delegations(first: 100) { nodes { delegationId principal deputy post start end document inForce } } }
      """;

  static final String PUBLISH_CALENDAR =
      """
      mutation($input: CalendarPublishInput!) { calendarPublish(input: $input) {
        calendar { agency document reason by } refusals { code field message legalGround } } }
      """;

  static final String SUSPEND_POWER = powerOrder("powerSuspend", "PowerSuspendInput");
  static final String RESUME_POWER = powerOrder("powerResume", "PowerResumeInput");
  static final String ABOLISH_POWER = powerOrder("powerAbolish", "PowerAbolishInput");

  private static String powerOrder(String mutation, String input) {
    return """
        mutation($input: %s!) { %s(input: $input) {
          power { code standing { state since by document runningCases } }
          refusals { code field message legalGround } } }
        """
        .formatted(input, mutation);
  }

  static final String WITHDRAW =
      "mutation($input: CaseWithdrawInput!) { caseWithdraw(input: $input) %s }".formatted(PAYLOAD);
  static final String TERMINATE =
      "mutation($input: CaseTerminateInput!) { caseTerminate(input: $input) %s }"
          .formatted(PAYLOAD);
  static final String TRANSFER =
      "mutation($input: CaseTransferInput!) { caseTransfer(input: $input) %s }".formatted(PAYLOAD);

  static final String BEGIN_DRAFT =
      """
      mutation($input: PowerDraftBeginInput!) {
        powerDraftBegin(input: $input) { draft { code } refusals { code field } } }
      """;
  static final String SAVE_DRAFT =
      """
      mutation($input: PowerDraftSaveInput!) { powerDraftSave(input: $input) {
        draft { code revision contentHash faults { code elementId line message } }
        refusals { code message } } }
      """;
  static final String PUBLISH =
      """
      mutation($input: PowerPublishInput!) { powerPublish(input: $input) {
        power { code version contentHash } faults { code line message } refusals { code message } } }
      """;
  static final String DEADLINE =
      """
      query($start: Date!, $amount: Int!, $unit: LimitUnit!, $suspensions: [SuspensionInput!]) {
        deadline(start: $start, amount: $amount, unit: $unit, suspensions: $suspensions) {
          date deadline provisional explanation } }
      """;

  private Queries() {}
}
