package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Post;
import org.heliostat.power.AgencyCode;
import org.heliostat.readmodel.Filter;
import org.junit.jupiter.api.Test;

/** What waits for whom. */
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
