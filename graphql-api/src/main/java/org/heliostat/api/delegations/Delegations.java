package org.heliostat.api.delegations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Post;
import org.heliostat.identity.Rights;
import org.heliostat.power.Step;
import org.heliostat.readmodel.DelegationDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.Page;
import org.heliostat.readmodel.ReadModel;

/** What was delegated to somebody and holds now. */
public final class Delegations {
  /** Nobody stands in for so many at once. */
  private static final int MOST = 100;

  private static final Duration LISTS_LAG = Duration.ofSeconds(10);
  private static final int ACCOUNTS_KEPT = 10_000;

  private final ReadModel readModel;
  private final Clock clock;
  private final Cache<String, List<DelegationDocument>> lately =
      Caffeine.newBuilder().maximumSize(ACCOUNTS_KEPT).expireAfterWrite(LISTS_LAG).build();

  Delegations(ReadModel readModel, Clock clock) {
    this.readModel = readModel;
    this.clock = clock;
  }

  /** The user as he may do this step: with what was delegated to him, if he needs it. */
  public HeliostatUser toDo(Step step, HeliostatUser user) {
    var holdsPost = user.posts().stream().anyMatch(post -> post.code().equals(step.post()));
    return holdsPost || !Rights.handlesCases(user) ? user : with(user, to(user));
  }

  /** The same for lists, which may be some seconds behind. */
  public HeliostatUser forLists(HeliostatUser user) {
    return Rights.handlesCases(user)
        ? with(user, lately.get(user.username(), name -> to(user)))
        : user;
  }

  private HeliostatUser with(HeliostatUser user, List<DelegationDocument> found) {
    var now = clock.instant();
    Map<Post, String> principals = new EnumMap<>(Post.class);
    for (var each : found) {
      var agency = user.agency();
      // Of several who let the user do the steps of one post, the first to do so.
      if (each.holdsAt(now) && agency != null && agency.value().equals(each.agency())) {
        Post.of(each.post()).ifPresent(post -> principals.putIfAbsent(post, each.principal()));
      }
    }
    return user.standingInFor(principals);
  }

  private List<DelegationDocument> to(HeliostatUser user) {
    var agency = user.agency();
    if (agency == null) {
      return List.of();
    }
    var condition =
        new Filter.And(
            List.of(
                new Filter.In("deputy", List.of(user.username())),
                new Filter.In("agency", List.of(agency.value())),
                new Filter.Not(new Filter.Exists("revokedAt")),
                new Filter.Between("end", clock.instant(), null, null, null)));
    return readModel
        .search(Index.DELEGATIONS, condition, List.of(new Order("grantedAt", false)), MOST, null)
        .items()
        .stream()
        .map(Page.Item::document)
        .toList();
  }
}
