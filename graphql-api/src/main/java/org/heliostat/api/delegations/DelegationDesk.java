package org.heliostat.api.delegations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heliostat.api.acts.JudgedActs;
import org.heliostat.api.acts.RequestCheck;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Post;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.DelegationDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.time.WorkingCalendar;

/** Lets others do the steps of a post, and takes it back. */
final class DelegationDesk {
  private static final ZoneId ZONE = WorkingCalendar.national().zone();
  private static final int LONGEST_DAYS = 366;

  private final ReadModel readModel;
  private final JudgedActs<DelegationDocument> acts;
  private final Clock clock;

  DelegationDesk(ReadModel readModel, JudgedActs<DelegationDocument> acts, Clock clock) {
    this.readModel = readModel;
    this.acts = acts;
    this.clock = clock;
  }

  /** What is to be granted, both days included. */
  record Grant(
      String clientRequestId,
      String deputy,
      String post,
      LocalDate firstDay,
      LocalDate lastDay,
      String document) {}

  Act<DelegationDocument> grant(HeliostatUser user, Grant grant) {
    var post = Post.of(grant.post());
    if (post.isEmpty()) {
      return Act.no(
          No.field(
              RefusalCode.INPUT_INVALID,
              "post",
              "没有这个岗位，例如 leader。",
              "There is no such post; one is leader."));
    }
    var refusal = No.unless(Rights.mayDelegate(user, post.get()));
    if (refusal != null) {
      return Act.no(refusal);
    }
    var wrong = wrong(user, grant);
    if (!wrong.isEmpty()) {
      return new Act.NotDone<>(wrong);
    }
    var kind = EngineNames.DELEGATION_GRANT;
    var id = acts.id(kind, user.username(), "", grant.clientRequestId());
    return publish(
        kind,
        id,
        id,
        Map.of(
            EngineNames.BY, user.username(),
            EngineNames.DEPUTY, grant.deputy().strip(),
            EngineNames.AGENCY, Objects.requireNonNull(user.agency()).value(),
            EngineNames.POST, grant.post(),
            EngineNames.START, grant.firstDay().atStartOfDay(ZONE).toInstant().toString(),
            EngineNames.END, grant.lastDay().plusDays(1).atStartOfDay(ZONE).toInstant().toString(),
            EngineNames.LEGAL_GROUND, grant.document().strip()));
  }

  private List<No> wrong(HeliostatUser user, Grant grant) {
    var wrong = new ArrayList<>(RequestCheck.clientRequestId(grant.clientRequestId()));
    wrong.addAll(RequestCheck.line("document", grant.document()));
    wrong.addAll(RequestCheck.line("deputy", grant.deputy()));
    if (grant.deputy().strip().equals(user.username())) {
      wrong.add(
          No.field(
              RefusalCode.INPUT_INVALID, "deputy", "不能委托给自己。", "Nobody stands in for himself."));
    }
    var today = LocalDate.ofInstant(clock.instant(), ZONE);
    if (grant.firstDay().isBefore(today)) {
      wrong.add(
          No.field(
              RefusalCode.INPUT_INVALID,
              "firstDay",
              "代理不得从过去的日期开始。",
              "A delegation cannot begin in the past."));
    }
    var days = ChronoUnit.DAYS.between(grant.firstDay(), grant.lastDay()) + 1;
    if (days < 1 || days > LONGEST_DAYS) {
      wrong.add(
          No.field(
              RefusalCode.INPUT_INVALID,
              "lastDay",
              "截止日期应不早于开始日期，且期限不超过 %d 天。".formatted(LONGEST_DAYS),
              "The last day is not before the first, and at most %d days are given."
                  .formatted(LONGEST_DAYS)));
    }
    return wrong;
  }

  Act<DelegationDocument> revoke(HeliostatUser user, String clientRequestId, String id) {
    var mine =
        readModel.get(Index.DELEGATIONS, id).filter(it -> it.principal().equals(user.username()));
    if (mine.isEmpty()) {
      return Act.no(refusal("", RefusalCode.DELEGATION_UNKNOWN));
    }
    var wrong = RequestCheck.clientRequestId(clientRequestId);
    if (!wrong.isEmpty()) {
      return new Act.NotDone<>(wrong);
    }
    var kind = EngineNames.DELEGATION_REVOKE;
    return publish(
        kind,
        id,
        acts.id(kind, user.username(), id, clientRequestId),
        Map.of(EngineNames.BY, user.username()));
  }

  /** Rare enough to make it visible to searches at once. */
  private Act<DelegationDocument> publish(
      String kind, String key, String actId, Map<String, Object> variables) {
    var act = acts.publish(kind, key, actId, variables);
    readModel.refresh(Index.DELEGATIONS);
    return act;
  }

  static No refusal(String kind, RefusalCode code) {
    return No.field(
        code,
        "delegationId",
        "没有您给出的这项代理，或者已经收回。",
        "You gave no such delegation, or it was taken back already.");
  }
}
