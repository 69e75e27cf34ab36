package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Post;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.CaseResult;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.OutsideEnd;
import org.junit.jupiter.api.Test;

/** What waits for whom, and who sees what. */
class RowsTest {
  private static final Filter NOTHING = new Filter.Or(List.of());

  @Test
  void shouldLetOpenStepsOfThePostsAndThoseInHandWait() {
    var here = new Filter.In("agencies", List.of(SampleCase.AGENCY));

    assertThat(Rows.stepsWaitingFor(SampleCase.staff("li", Post.LEADER)))
        .isEqualTo(
            new Filter.Or(
                List.of(
                    new Filter.And(
                        List.of(
                            here,
                            new Filter.In("post", List.of("leader")),
                            new Filter.In("state", List.of("OPEN")))),
                    new Filter.And(
                        List.of(
                            here,
                            new Filter.In("assignee", List.of("li")),
                            new Filter.In("state", List.of("CLAIMED")))))));
  }

  @Test
  void shouldLetNothingWaitForWhoeverMayDoNoStep() {
    assertThat(Rows.stepsWaitingFor(SampleCase.staff("li", Post.SUPERVISOR))).isEqualTo(NOTHING);
    assertThat(Rows.stepsWaitingFor(user(Set.of(Post.LEADER, Post.SUPERVISOR), true, false)))
        .isEqualTo(NOTHING);
    assertThat(Rows.stepsWaitingFor(user(Set.of(Post.LEADER), false, false))).isEqualTo(NOTHING);
    assertThat(Rows.stepsWaitingFor(user(Set.of(Post.LEADER), true, true))).isEqualTo(NOTHING);
  }

  /** A street's clerk handed it in; the water bureau gets it in the end. */
  @Test
  void shouldShowTheInsideToThoseWhoHandleACaseAndThoseAboveThem() {
    var submitted =
        CaseDocumentBuilder.builder(SampleCase.document())
            .visibleTo(List.of("320681-CG", "320681-J01", "320681", "320681-SW"))
            .submittedBy("clerk")
            .build();
    var handedOver =
        CaseDocumentBuilder.builder(submitted)
            .outsideEnd(
                new OutsideEnd(
                    CaseResult.TRANSFERRED, SampleCase.AT, "leader", "", null, "320681-SW"))
            .build();

    assertThat(Rows.showsInside(at("320681-CG", Post.CASE_HANDLER), submitted, SampleCase.POWER))
        .isTrue();
    assertThat(Rows.showsInside(at("320681", Post.SUPERVISOR), submitted, SampleCase.POWER))
        .isTrue();
    assertThat(Rows.shows(at("320681-J01", Post.WINDOW_CLERK), submitted)).isTrue();
    assertThat(Rows.showsInside(at("320681-J01", Post.WINDOW_CLERK), submitted, SampleCase.POWER))
        .isFalse();
    assertThat(Rows.showsInside(at("320681-CG", Post.PATROL_OFFICER), submitted, SampleCase.POWER))
        .isFalse();
    assertThat(Rows.showsInside(at("320681-SW", Post.CASE_HANDLER), submitted, SampleCase.POWER))
        .isFalse();
    assertThat(Rows.showsInside(at("320681-SW", Post.CASE_HANDLER), handedOver, SampleCase.POWER))
        .isTrue();
  }

  private static HeliostatUser at(String agency, Post post) {
    return new HeliostatUser(
        "clerk", "clerk", new AgencyCode(agency), Set.of(post), false, "designer", Set.of());
  }

  private static HeliostatUser user(Set<Post> posts, boolean inAgency, boolean program) {
    return new HeliostatUser(
        "li",
        "li",
        inAgency ? new AgencyCode(SampleCase.AGENCY) : null,
        posts,
        program,
        "heliostat-designer",
        Set.of());
  }
}
