package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.PowerSource;
import org.heliostat.readmodel.Index;

/** The people who move a case of the sample power, each under his own account. */
final class Office {
  static final String POWER = "QD-XK-0001";
  static final String APPLICANT = "慕容申请";
  static final String IDENTITY_NUMBER = "11010519491231002X";
  static final String PHONE = "13900001111";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  static final List<String> MATERIALS =
      List.of("application", "identity", "siteRight", "design", "structure");

  private final TestPlatform platform;

  Office(TestPlatform platform) {
    this.platform = platform;
  }

  /** A whole application with all materials. */
  Map<String, Object> application(String clientRequestId) {
    return application(clientRequestId, MATERIALS);
  }

  Map<String, Object> application(String clientRequestId, List<String> materials) {
    return applicationWith(
        clientRequestId, materials.stream().map(it -> material("portal", it)).toList());
  }

  /**
   * A power like another one, for tests that need one of their own.
   *
   * @param like the code that stands in the files
   */
  static PowerSource under(String code, PowerSource source, String like) {
    var files = new HashMap<String, String>();
    source.files().forEach((name, text) -> files.put(name, text.replace(like, code)));
    return PowerSource.of(files);
  }

  /** A whole application with these materials. */
  static Map<String, Object> applicationWith(
      String clientRequestId, List<Map<String, Object>> materials) {
    return Map.of(
        "clientRequestId",
        clientRequestId,
        "powerCode",
        POWER,
        "applicant",
        Map.of(
            "kind", "NATURAL_PERSON",
            "name", APPLICANT,
            "identityNo", IDENTITY_NUMBER,
            "phone", PHONE,
            "address", "江苏省南通市启东市汇龙镇人民中路一号"),
        "form",
        Map.of(
            "location", "汇龙镇人民中路与民乐路交叉口东北角",
            "carrier", "WALL",
            "width", 6,
            "height", 3,
            "count", 1,
            "display", "STATIC",
            "startDate", "2027-01-04",
            "months", 12,
            "content", "公益广告"),
        "materials",
        materials);
  }

  /** A material that an account has uploaded: a file of its own each time. */
  Map<String, Object> material(String account, String requirementId) {
    var content = content(requirementId);
    return materialOf(requirementId, platform.filesOf(account).taken(content));
  }

  /** The same for any requirement, as a file of a kind that it allows. */
  Map<String, Object> material(String account, MaterialRequirement requirement) {
    var text = requirement.id() + " " + UUID.randomUUID();
    var content =
        requirement.formats().contains("pdf") ? Papers.pdf(text) : Papers.picture("jpg", text);
    return materialOf(requirement.id(), platform.filesOf(account).taken(content));
  }

  /** A material of a file that was uploaded. */
  static Map<String, Object> materialOf(String requirementId, String fileId) {
    return Map.of(
        "requirementId",
        requirementId,
        "fileName",
        APPLICANT + "-" + requirementId,
        "fileId",
        fileId);
  }

  /** A file of a kind that the requirement allows, unlike any other. */
  static byte[] content(String requirementId) {
    var text = requirementId + " " + UUID.randomUUID();
    return switch (requirementId) {
      case "identity" -> Papers.picture("png", text);
      case "siteRight" -> Papers.picture("jpg", text);
      default -> Papers.pdf(text);
    };
  }

  CaseAtPortal submit() {
    return submit(application(UUID.randomUUID().toString()));
  }

  CaseAtPortal submit(Map<String, Object> application) {
    var payload =
        platform.portal().data(Queries.SUBMIT, Map.of("input", application)).path("caseSubmit");
    assertThat(payload.path("refusals")).as("refusals of %s", payload).isEmpty();
    return new CaseAtPortal(
        payload.at("/case/caseNo").asText(), payload.at("/case/queryCode").asText());
  }

  /** Claims and completes the current step. */
  void does(String username, CaseAtPortal theCase, String elementId, String outcome) {
    does(username, theCase, elementId, outcome, null, null);
  }

  void does(
      String username,
      CaseAtPortal theCase,
      String elementId,
      String outcome,
      String opinion,
      Map<String, Object> form) {
    var client = platform.as(username);
    var stepId = open(client, theCase, elementId);
    accepted(client.data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId))), "stepClaim");
    var input = new HashMap<String, Object>();
    input.put("stepId", stepId);
    input.put("outcome", outcome);
    if (opinion != null) {
      input.put("opinion", opinion);
    }
    if (form != null) {
      input.put("form", form);
    }
    accepted(client.data(Queries.COMPLETE, Map.of("input", input)), "stepComplete");
  }

  /** Takes part in the current step, which others complete. */
  void joins(String username, CaseAtPortal theCase, String elementId) {
    var client = platform.as(username);
    var stepId = open(client, theCase, elementId);
    accepted(client.data(Queries.JOIN, Map.of("input", Map.of("stepId", stepId))), "stepJoin");
  }

  /** Two officers visit the site (Licensing Law Art. 34). */
  void visitsSite(String username, CaseAtPortal theCase) {
    joins("case-handler-2", theCase, "siteVisit");
    does(
        username,
        theCase,
        "siteVisit",
        "DONE",
        null,
        Map.of(
            "visitedOn", "2026-11-20",
            "locationMatches", "YES",
            "record", "现场与申请材料一致,未影响交通与消防。"));
  }

  /** The id of the open run of a step, waited for. */
  String open(GraphqlClient client, CaseAtPortal theCase, String elementId) {
    var seen = await(client, theCase, it -> !run(it, elementId).isMissingNode());
    return run(seen, elementId).path("stepId").asText();
  }

  /** The case once a step is offered to people: the review work at its opening is done by then. */
  JsonNode offered(GraphqlClient client, CaseAtPortal theCase, String elementId) {
    await(client, theCase, it -> isOffered(theCase, run(it, elementId).path("stepId").asText()));
    return look(client, theCase);
  }

  private boolean isOffered(CaseAtPortal theCase, String stepId) {
    return platform
        .store()
        .get(Index.CASES, theCase.caseNo())
        .flatMap(document -> document.step(stepId))
        .filter(run -> run.userTaskKey() != null)
        .isPresent();
  }

  private static JsonNode run(JsonNode theCase, String elementId) {
    for (var run : theCase.path("current")) {
      if (run.path("elementId").asText().equals(elementId)) {
        return run;
      }
    }
    return MissingNode.getInstance();
  }

  JsonNode await(GraphqlClient client, CaseAtPortal theCase, Predicate<JsonNode> condition) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode last = null;
    while (System.nanoTime() < end) {
      last = look(client, theCase);
      if (condition.test(last)) {
        return last;
      }
    }
    throw new AssertionError("waited in vain; the case is now " + last);
  }

  JsonNode look(GraphqlClient client, CaseAtPortal theCase) {
    return client.data(Queries.CASE, Map.of("caseNo", theCase.caseNo())).path("case");
  }

  static void accepted(JsonNode data, String mutation) {
    assertThat(data.path(mutation).path("refusals")).as("%s", data).isEmpty();
    assertThat(data.path(mutation).path("case").isObject()).as("%s", data).isTrue();
  }

  /** The codes of the refusals of a mutation about a case that must have been refused. */
  static List<String> refusals(JsonNode data, String mutation) {
    return refusals(data, mutation, "case");
  }

  /** The same for a mutation about something else, named by the field of its payload. */
  static List<String> refusals(JsonNode data, String mutation, String subject) {
    assertThat(data.path(mutation).path(subject).isNull()).as("%s", data).isTrue();
    return data.path(mutation).path("refusals").findValuesAsText("code");
  }
}
