package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Procedure;
import org.heliostat.readmodel.CalendarDocument;
import org.heliostat.readmodel.DraftDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;

/** How each row of the table of rights is tried, by its name: one entry for each row. */
final class RightsDeeds {
  private static final String DRAWN = "QD-XK-0077";
  private static final String SUSPENDED = "QD-XK-8010";
  private static final String ABOLISHED = "QD-XK-8011";
  private static final String BEGUN = "QD-BA-0078";
  private static final String SAMPLE =
      """
      query($input: DocumentSampleInput!) {
        documentSample(input: $input) { placeholders { path } } }
      """;
  private static final String PENALTY = "TEMPLATE-CF-0002";
  private static final String POWER = "query($code: ID!) { power(code: $code) { name } }";
  private static final String DRAFT = "query($code: ID!) { draft(code: $code) { name } }";
  private static final String DAYS =
      "{ deadline(start: \"2026-03-02\", amount: 5, unit: WORKING_DAY) { date } }";
  private static final String CASES =
      "query($caseNo: ID!) { cases(filter: {caseNo: {eq: $caseNo}}) { nodes { caseNo } } }";
  private static final String STEPS =
      "query($caseNo: ID!) { steps(filter: {caseNo: {eq: $caseNo}}) { nodes { stepId } } }";
  private static final String COUNT =
      """
      query($caseNo: ID!) {
        caseAggregate(filter: {caseNo: {eq: $caseNo}}, by: [STATUS]) { count } }
      """;
  private static final String TRAIL =
      "query($caseNo: ID!) { case(caseNo: $caseNo) { trail(first: 100) { nodes { by } } } }";
  private static final String CHANGED =
      "subscription($caseNo: ID!) { caseChanged(caseNo: $caseNo) { status } }";
  private static final String PROGRESSING =
      """
      subscription($caseNo: ID!, $queryCode: String!) {
        caseProgressChanged(caseNo: $caseNo, queryCode: $queryCode) { status } }
      """;
  private static final String VERIFY = "query($code: ID!) { documentVerify(code: $code) { name } }";
  private static final String FILES =
      """
      query($caseNo: ID!) { case(caseNo: $caseNo) {
        materials { downloadUrl } documents { downloadUrl verification } } }
      """;

  /** Who brings a case further, so that the accounts of the table have done nothing before. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "accept", "window-clerk-2",
          "siteVisit", "case-handler",
          "examine", "case-handler-2",
          "legalReview", "legal-reviewer-2",
          "leaderApproval", "leader-2",
          "decide", "leader");

  private static final List<String> WAY =
      List.of(
          "accept", "siteVisit", "examine", "legalReview", "leaderApproval", "decide", "deliver");

  private final TestPlatform platform;
  private final Office office;
  private final Cast cast;
  private final Map<String, Deed> deeds = new HashMap<>();

  /** The leader has the decision in hand; with evidence, opinions and a document. */
  private CaseAtPortal seen;

  /** Not taken up, and so at its end. */
  private CaseAtPortal ended;

  /** At its site visit, and so again after every deed. */
  private CaseAtPortal visited;

  /** On its way from step to step. */
  private CaseAtPortal walking;

  /** A penalty that officers began. */
  private CaseAtPortal begun;

  private int walked = WAY.size();

  /** What the deed that is being tried is about. */
  private CaseAtPortal target;

  private String stepId = "";

  RightsDeeds(TestPlatform platform, Cast cast) {
    this.platform = platform;
    this.cast = cast;
    office = new Office(platform);
  }

  Map<String, Deed> all() {
    return deeds;
  }

  void prepare() {
    done("policy-officer", Queries.PUBLISH_CALENDAR, this::calendar);
    done("leader", Queries.DELEGATE, this::delegation);
    platform
        .servers()
        .publish(List.of(TemplateLibrary.of(PowerCategory.PENALTY, Procedure.GENERAL)));
    var sample = PowerLibrary.sample();
    platform
        .servers()
        .publish(
            List.of(
                Office.under(SUSPENDED, sample, Office.POWER),
                Office.under(ABOLISHED, sample, Office.POWER)));
    begun = penalty();
    ended = office.submit();
    office.does(OTHERS.get("accept"), ended, "accept", "REFUSE", "不属于本机关职权范围。", null);
    office.await(platform.portal(), ended, it -> it.path("status").asText().equals("FINISHED"));
    visited = office.submit();
    bring(visited, 0, "siteVisit");
    seen = office.submit();
    bring(seen, 0, "siteVisit");
    at(seen, "siteVisit");
    done("case-handler", Queries.CLAIM, this::step);
    done("case-handler", Queries.EVIDENCE, this::evidence);
    bring(seen, WAY.indexOf("siteVisit"), "examine");
    office.does("case-handler-2", seen, "examine", "APPROVE", "符合设置规划。", null);
    bring(seen, WAY.indexOf("legalReview"), "decide");
    at(seen, "decide");
    done("leader", Queries.CLAIM, this::step);
    done("policy-officer", Queries.SAVE_DRAFT, person -> drawn());
    List.of(Index.CASES, Index.STEPS, Index.TRAIL).forEach(platform.store()::refresh);
    queries();
    listening();
    dataOfTheCase();
    steps();
    acts();
    powers();
    agencies();
    files();
    open();
  }

  private void queries() {
    looks("Query.me", "{ me { username } }", Map.of(), "/me");
    looks("Query.powers", "{ powers { nodes { code } } }", Map.of(), "/powers/nodes");
    looks("Query.power", POWER, Map.of("code", Office.POWER), "/power");
    looks("Query.deadline", DAYS, Map.of(), "/deadline");
    deeds.put(
        "Query.drafts 本局草稿",
        Deed.looking(person -> person.finds("{ drafts(first: 100) { nodes { code } } }", DRAWN)));
    looks("Query.draft 本局草稿", DRAFT, Map.of("code", DRAWN), "/draft");
    looks("Query.powerTemplates", "{ powerTemplates { name } }", Map.of(), "/powerTemplates");
    looks("Query.agencies", "{ agencies { name } }", Map.of(), "/agencies");
    looks(
        "Query.documentSample 本局草稿",
        SAMPLE,
        Map.of("input", sample()),
        "/documentSample/placeholders");
    looks("Query.cases 门户提交、本局办理", CASES, named(seen), "/cases/nodes");
    looks("Query.case 同上", Queries.CASE, named(seen), "/case");
    looks("Query.caseAggregate 同上", COUNT, named(seen), "/caseAggregate");
    looks("Query.steps 同上", STEPS, named(seen), "/steps/nodes");
    looks("Query.calendars", "{ calendars { document } }", Map.of(), "/calendars");
    deeds.put(
        "Query.delegations 本局负责人给出的代理",
        Deed.looking(person -> person.finds(Queries.DELEGATIONS, delegationId())));
    deeds.put(
        "Subscription.caseChanged 同上",
        Deed.looking(person -> person.listens(person.staff(), CHANGED, named(seen))));
  }

  private void listening() {
    deeds.put(
        "Subscription.casesChanged 开始监听，只收到看得见的办件",
        Deed.looking(
            person ->
                person.listens(
                    person.staff(), "subscription { casesChanged { cursor } }", Map.of())));
  }

  private void dataOfTheCase() {
    shows("Case.applicant", "applicant { name }", "/applicant");
    shows("Case.form", "form", "/form");
    shows("Case.queryCode", "queryCode", "/queryCode");
    shows("Material.fileName", "materials { fileName }", "/materials/0/fileName");
    shows("Material.downloadUrl", "materials { downloadUrl }", "/materials/0/downloadUrl");
    shows("IssuedDocument.downloadUrl", "documents { downloadUrl }", "/documents/0/downloadUrl");
    shows("Case.evidence", "evidence { evidenceId }", "/evidence");
    shows("Evidence.description", "evidence { description }", "/evidence/0/description");
    shows("Evidence.downloadUrl", "evidence { downloadUrl }", "/evidence/0/downloadUrl");
    shows("Step.assignee", "done { assignee }", "/done/0/assignee");
    shows("Step.officers", "done { officers }", "/done/2/officers");
    shows("Step.opinion", "done { opinion }", "/done/3/opinion");
    shows("Step.form", "done { form }", "/done/2/form");
    shows(
        "Step.documentPreviews 决定由负责人办理中",
        "current { documentPreviews { previewUrl } }",
        "/current/0/documentPreviews");
    deeds.put(
        "TrailEntry.by 他人的痕迹", Deed.looking(person -> person.readsOthers(TRAIL, named(seen))));
    shows("Case.dossier 办结的办件", ended, "dossier { sha256 }", "/dossier");
    shows("Dossier.downloadUrl 办结的办件", ended, "dossier { downloadUrl }", "/dossier/downloadUrl");
    looks("CalendarOrders.by", "{ calendars { by } }", Map.of(), "/calendars/0/by");
  }

  private void steps() {
    var names = List.of("受理", "现场核查", "审查", "法制审核", "领导审批", "决定", "送达");
    for (int i = 0; i < WAY.size(); i++) {
      var step = WAY.get(i);
      deeds.put(
          "Mutation.stepClaim " + names.get(i),
          onCase(Queries.CLAIM, this::step)
              .preparedBy(() -> walkTo(step))
              .undoneBy(person -> person.acts(Queries.RELEASE, step(person))));
    }
    deeds.put(
        "Mutation.stepRelease 承办人已领取",
        onCase(Queries.RELEASE, this::step).preparedBy(this::visitInHand));
    deeds.put(
        "Mutation.stepJoin 须两人办理",
        onCase(Queries.JOIN, this::step)
            .preparedBy(this::visit)
            .undoneBy(person -> person.acts(Queries.LEAVE, step(person))));
    deeds.put(
        "Mutation.stepLeave 承办人已参加",
        onCase(Queries.LEAVE, this::step)
            .preparedBy(
                () -> {
                  visit();
                  done("case-handler", Queries.JOIN, this::step);
                }));
    deeds.put(
        "Mutation.stepComplete 承办人已领取",
        onCase(Queries.COMPLETE, person -> Map.of("stepId", stepId, "outcome", "APPROVE"))
            .preparedBy(
                () -> {
                  walkTo("examine");
                  done("case-handler", Queries.CLAIM, this::step);
                  walked = WAY.size();
                }));
    deeds.put(
        "Mutation.evidenceAttach 承办人已领取",
        onCase(Queries.EVIDENCE, this::evidence)
            .preparedBy(this::visitInHand)
            .undoneBy(person -> person.acts(Queries.RELEASE, step(person))));
  }

  private void acts() {
    deeds.put("Mutation.caseSubmit 申请", submission(Office.POWER));
    deeds.put("Mutation.caseSubmit 一般程序处罚", submission(PENALTY));
    deeds.put("Mutation.patrolReport 一般程序处罚", handingIn(PENALTY, Queries.REPORT, this::report));
    deeds.put(
        "Mutation.partyName 承办人立案的处罚",
        onCase(
                Queries.NAME_PARTY,
                person -> about(Map.of("party", Map.of("kind", "ORGANISATION", "name", "某商店"))))
            .preparedBy(() -> target = begun));
    deeds.put(
        "Mutation.materialAttach",
        onCase(
                Queries.ATTACH,
                person -> about(Map.of("material", Office.materialOf("design", file(person)))))
            .preparedBy(this::visit));
    deeds.put(
        "Mutation.clockSuspend",
        onCase(Queries.SUSPEND, this::suspension)
            .preparedBy(this::visit)
            .undoneBy(person -> done("case-handler-2", Queries.RESUME, said(Map.of()))));
    deeds.put(
        "Mutation.clockResume",
        onCase(Queries.RESUME, said(Map.of()))
            .preparedBy(
                () -> {
                  visit();
                  done("case-handler-2", Queries.SUSPEND, this::suspension);
                }));
    deeds.put(
        "Mutation.clockExtend",
        onCase(Queries.EXTEND, said(Map.of("amount", 1)))
            .preparedBy(this::visit)
            .undoneBy(
                person ->
                    done("leader-2", Queries.DECIDE_ON_EXTENSION, said(Map.of("approve", false)))));
    deeds.put(
        "Mutation.clockExtensionDecide 他人提出",
        onCase(Queries.DECIDE_ON_EXTENSION, said(Map.of("approve", false)))
            .preparedBy(
                () -> {
                  visit();
                  done("case-handler-2", Queries.EXTEND, said(Map.of("amount", 1)));
                }));
    deeds.put("Mutation.caseWithdraw", ending(Queries.WITHDRAW, Map.of()));
    deeds.put(
        "Mutation.caseTerminate", ending(Queries.TERMINATE, Map.of("legalGround", "PARTY_GONE")));
    deeds.put(
        "Mutation.caseTransfer",
        ending(Queries.TRANSFER, Map.of("legalGround", "JURISDICTION", "toAgency", "320682-CG")));
  }

  private void powers() {
    deeds.put(
        "Mutation.powerDraftSave 本局草稿",
        Deed.of(person -> person.acts(Queries.SAVE_DRAFT, drawn()), this::draft));
    deeds.put(
        "Mutation.powerDraftBegin 本局事项",
        Deed.of(
            person -> person.acts(Queries.BEGIN_DRAFT, beginning()),
            () -> platform.store().get(Index.DRAFTS, BEGUN)));
    deeds.put(
        "Mutation.powerPublish 本局草稿",
        Deed.of(
            person -> person.acts(Queries.PUBLISH, Map.of("code", DRAWN, "revision", revision())),
            () -> platform.store().get(Index.POWERS, DRAWN)));
    deeds.put(
        "Mutation.powerSuspend 本局事项",
        orders(Queries.SUSPEND_POWER, SUSPENDED)
            .undoneBy(person -> person.acts(Queries.RESUME_POWER, order(SUSPENDED))));
    deeds.put(
        "Mutation.powerResume 本局事项",
        orders(Queries.RESUME_POWER, SUSPENDED)
            .preparedBy(
                () -> done("policy-officer", Queries.SUSPEND_POWER, person -> order(SUSPENDED))));
    deeds.put(
        "Mutation.powerAbolish 本局事项",
        Deed.of(
            person -> person.acts(Queries.ABOLISH_POWER, abolition()),
            () -> platform.store().get(Index.POWER_STANDINGS, ABOLISHED)));
  }

  private Deed orders(String mutation, String code) {
    return Deed.of(
        person -> person.acts(mutation, order(code)),
        () -> platform.store().get(Index.POWER_STANDINGS, code));
  }

  private static Map<String, Object> order(String code) {
    return Map.of(
        "clientRequestId", UUID.randomUUID().toString(), "code", code, "document", "启政发〔2026〕8号");
  }

  private static Map<String, Object> abolition() {
    var order = new HashMap<>(order(ABOLISHED));
    order.put("runningCases", "CONTINUE");
    return order;
  }

  private void agencies() {
    deeds.put(
        "Mutation.delegationGrant 负责人岗位",
        Deed.of(
            person -> person.acts(Queries.DELEGATE, delegation(person)),
            () -> Optional.of(platform.store().count(Index.DELEGATIONS, Filter.ALL))));
    deeds.put(
        "Mutation.delegationRevoke 负责人给出的代理",
        Deed.of(
                person -> person.acts(Queries.TAKE_DELEGATION_BACK, revocation()),
                () -> platform.store().get(Index.DELEGATIONS, delegationId()))
            .preparedBy(() -> done("leader", Queries.DELEGATE, this::delegation)));
    deeds.put(
        "Mutation.calendarPublish 本局日历",
        Deed.of(
            person -> person.acts(Queries.PUBLISH_CALENDAR, calendar(person)),
            () -> platform.store().get(Index.CALENDARS, CalendarDocument.CURRENT)));
  }

  private void files() {
    var file = opened("/case/materials/0/downloadUrl");
    var document = opened("/case/documents/0/downloadUrl");
    deeds.put(
        "POST /files",
        Deed.looking(person -> person.uploads(Papers.pdf(UUID.randomUUID().toString()))));
    fetches("GET /files/{id} 地址未签名", unsigned(file));
    fetches("GET /files/{id} 为承办人签名的地址", file);
    fetches("GET /documents/{case}/{id}.pdf 地址未签名", unsigned(document));
    fetches("GET /documents/{case}/{id}.pdf 签名的地址", document);
  }

  private void open() {
    opens("public Query.powers", "{ powers { nodes { code } } }", Map.of(), "/powers/nodes");
    opens("public Query.power", POWER, Map.of("code", Office.POWER), "/power");
    opens("public Query.deadline", DAYS, Map.of(), "/deadline");
    opens("public Query.recentCases", "{ recentCases { totalCount } }", Map.of(), "/recentCases");
    var right = Map.of("caseNo", seen.caseNo(), "queryCode", seen.queryCode());
    var wrong = Map.of("caseNo", seen.caseNo(), "queryCode", "AAAAAAAA");
    opens("public Query.caseProgress 编号与查询码相符", Queries.PROGRESS, right, "/caseProgress");
    opens("public Query.caseProgress 查询码不符", Queries.PROGRESS, wrong, "/caseProgress");
    var real = Map.of("code", opened("/case/documents/0/verification"));
    var another = Map.of("code", "7K3M-9QRT-2VWX-4C5D");
    opens("public Query.documentVerify 文书上的验证码", VERIFY, real, "/documentVerify");
    opens("public Query.documentVerify 其他验证码", VERIFY, another, "/documentVerify");
    var subscription = "public Subscription.caseProgressChanged ";
    deeds.put(
        subscription + "编号与查询码相符",
        Deed.looking(person -> person.listens(person.open(), PROGRESSING, right)));
    deeds.put(
        subscription + "查询码不符",
        Deed.looking(person -> person.listens(person.open(), PROGRESSING, wrong)));
  }

  /** A query of the staff schema, and where in its answer to look. */
  private void looks(String row, String query, Map<String, ?> variables, String pointer) {
    deeds.put(row, Deed.looking(person -> person.asks(person.staff(), query, variables, pointer)));
  }

  /** The same of the public schema. */
  private void opens(String row, String query, Map<String, ?> variables, String pointer) {
    deeds.put(row, Deed.looking(person -> person.asks(person.open(), query, variables, pointer)));
  }

  /** A field of the case that has everything. */
  private void shows(String row, String selection, String pointer) {
    shows(row, seen, selection, pointer);
  }

  private void shows(String row, CaseAtPortal theCase, String selection, String pointer) {
    var query = "query($caseNo: ID!) { case(caseNo: $caseNo) { %s } }".formatted(selection);
    looks(row, query, named(theCase), "/case" + pointer);
  }

  private void fetches(String row, String address) {
    deeds.put(row, Deed.looking(person -> person.fetches(address)));
  }

  /** An act on the case at hand, which stays as it is for all who may not do it. */
  private Deed onCase(String mutation, Function<Person, Map<String, Object>> input) {
    return Deed.of(
        person -> person.acts(mutation, input.apply(person)),
        () -> platform.store().get(Index.CASES, target.caseNo()));
  }

  /** An act after which there is nothing left to do: each who may do it has a case of his own. */
  private Deed ending(String mutation, Map<String, Object> more) {
    return onCase(mutation, said(more)).preparedBy(() -> target = office.submit());
  }

  private Deed submission(String powerCode) {
    return handingIn(powerCode, Queries.SUBMIT, () -> application(powerCode));
  }

  private Deed handingIn(String powerCode, String mutation, Supplier<Map<String, Object>> input) {
    return Deed.of(
        person -> person.acts(mutation, input.get()),
        () -> {
          platform.store().refresh(Index.CASES);
          var cases = new Filter.In("powerCode", List.of(powerCode));
          return Optional.of(platform.store().count(Index.CASES, cases));
        });
  }

  private Map<String, Object> report() {
    return Map.of(
        "clientRequestId",
        UUID.randomUUID().toString(),
        "powerCode",
        PENALTY,
        "foundAt",
        platform.now().toString(),
        "place",
        "汇龙镇人民中路",
        "facts",
        "沿街堆放建筑垃圾。");
  }

  /** A penalty that a case handler begins by himself. */
  private CaseAtPortal penalty() {
    var begun =
        platform
            .as("case-handler-2")
            .data(Queries.SUBMIT, Map.of("input", application(PENALTY)))
            .at("/caseSubmit/case/caseNo");
    return new CaseAtPortal(begun.asText(), "");
  }

  private static Map<String, Object> beginning() {
    return Map.of(
        "template", "TEMPLATE-BA-0001",
        "code", BEGUN,
        "name", "核验权限的备案",
        "agency", "320681-CG",
        "acceptingAgency", "320681-CG-01",
        "implementingBody", "启东市城市管理局",
        "supervisionPhone", "0513-12345");
  }

  private static Map<String, Object> sample() {
    var source = PowerLibrary.sample();
    return Map.of(
        "bpmn",
        source.bpmn(),
        "files",
        source.documents().entrySet().stream()
            .map(file -> Map.of("name", file.getKey() + ".document", "text", file.getValue()))
            .toList(),
        "template",
        source.documents().firstKey());
  }

  private Map<String, Object> application(String powerCode) {
    var input = new HashMap<>(office.application(UUID.randomUUID().toString(), List.of()));
    input.put("powerCode", powerCode);
    if (powerCode.equals(PENALTY)) {
      input.remove("form");
    }
    return input;
  }

  private Map<String, Object> suspension(Person person) {
    return said(Map.of("legalGround", "EXPERT_REVIEW")).apply(person);
  }

  private Function<Person, Map<String, Object>> said(Map<String, Object> more) {
    return person -> {
      var input = about(more);
      input.put("reason", "按权责清单逐项核验。");
      return input;
    };
  }

  private Map<String, Object> about(Map<String, Object> more) {
    var input = new HashMap<>(more);
    input.put("caseNo", target.caseNo());
    input.put("clientRequestId", UUID.randomUUID().toString());
    return input;
  }

  private Map<String, Object> step(Person person) {
    return Map.of("stepId", stepId);
  }

  private Map<String, Object> evidence(Person person) {
    return Map.of(
        "stepId",
        stepId,
        "clientRequestId",
        UUID.randomUUID().toString(),
        "fileId",
        file(person),
        "fileName",
        "现场照片.jpg",
        "description",
        "沿街墙面全景。");
  }

  /** A file of one's own, or the portal's for those who may upload none. */
  private String file(Person person) {
    var content = Papers.picture("jpg", UUID.randomUUID().toString());
    var own = person.files().upload(content);
    return own.status() == 201
        ? own.body().path("fileId").asText()
        : platform.filesOf("portal").taken(content);
  }

  private void visit() {
    at(visited, "siteVisit");
  }

  private void visitInHand() {
    visit();
    done("case-handler", Queries.CLAIM, this::step);
  }

  private void at(CaseAtPortal theCase, String elementId) {
    target = theCase;
    stepId = office.open(platform.as("supervisor"), theCase, elementId);
    // Until its opening checks are through, the case still changes by itself.
    office.offered(platform.as("supervisor"), theCase, elementId);
  }

  private void walkTo(String elementId) {
    int there = WAY.indexOf(elementId);
    if (there < walked) {
      walking = office.submit();
      walked = 0;
    }
    bring(walking, walked, elementId);
    walked = there;
    at(walking, elementId);
  }

  private void bring(CaseAtPortal theCase, int from, String elementId) {
    for (var step : WAY.subList(from, WAY.indexOf(elementId))) {
      var who = OTHERS.get(step);
      switch (step) {
        case "siteVisit" -> office.visitsSite(who, theCase);
        case "accept" -> office.does(who, theCase, step, "ACCEPT");
        case "decide" -> office.does(who, theCase, step, "GRANT");
        default -> office.does(who, theCase, step, "APPROVE");
      }
    }
    office.open(platform.as("supervisor"), theCase, elementId);
  }

  private void done(String account, String mutation, Function<Person, Map<String, Object>> input) {
    var person = cast.person(account);
    assertThat(person.acts(mutation, input.apply(person))).isEqualTo(RightsTable.ALLOWED);
  }

  /** To an account that nobody has, so that nobody's rights change. */
  private Map<String, Object> delegation(Person person) {
    var today = LocalDate.ofInstant(platform.now(), ZoneId.of("Asia/Shanghai")).toString();
    return Map.of(
        "clientRequestId",
        UUID.randomUUID().toString(),
        "deputy",
        "nobody-at-all",
        "post",
        "leader",
        "firstDay",
        today,
        "lastDay",
        today,
        "document",
        "启城管发〔2026〕7号");
  }

  /** The latest that the leader gave. */
  private String delegationId() {
    return platform
        .as("leader")
        .data(Queries.DELEGATIONS, Map.of())
        .path("delegations")
        .path("nodes")
        .valueStream()
        .filter(it -> it.path("principal").asText().equals("leader"))
        .findFirst()
        .orElseThrow()
        .path("delegationId")
        .asText();
  }

  private Map<String, Object> revocation() {
    return Map.of("clientRequestId", UUID.randomUUID().toString(), "delegationId", delegationId());
  }

  /** Orders nothing, so that no clock moves. */
  private Map<String, Object> calendar(Person person) {
    return Map.of(
        "clientRequestId",
        UUID.randomUUID().toString(),
        "calendar",
        Map.of("agency", "320681-CG"),
        "document",
        "启城管发〔2026〕8号",
        "reason",
        "恢复通常工作日");
  }

  private Optional<DraftDocument> draft() {
    return platform.store().get(Index.DRAFTS, DRAWN);
  }

  private int revision() {
    return draft().map(DraftDocument::revision).orElse(0);
  }

  private Map<String, Object> drawn() {
    var source = PowerLibrary.sample();
    var files = new HashMap<>(source.files());
    files.remove(PowerSource.MODEL);
    return Map.of(
        "bpmn",
        source.bpmn().replace(Office.POWER, DRAWN),
        "files",
        files.entrySet().stream()
            .map(file -> Map.of("name", file.getKey(), "text", file.getValue()))
            .toList(),
        "revision",
        revision());
  }

  private static Map<String, String> named(CaseAtPortal theCase) {
    return Map.of("caseNo", theCase.caseNo());
  }

  /** What the case shows to its handler. */
  private String opened(String pointer) {
    return platform.as("case-handler").data(FILES, named(seen)).at(pointer).asText();
  }

  private static String unsigned(String address) {
    return address.substring(0, address.indexOf('?'));
  }
}
