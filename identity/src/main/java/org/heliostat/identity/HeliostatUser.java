package org.heliostat.identity;

import java.util.Map;
import java.util.Set;
import org.heliostat.power.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Whoever a verified token says is asking. Made by {@link TokenReader} only, never from an
 * argument; only {@link #standingInFor} adds what others have let the account do.
 *
 * @param username account name; {@code service-account-<client>} for a service account
 * @param displayName name shown to people
 * @param agency the one agency of the tree it belongs to; {@code null} for those outside
 * @param posts the posts held; may be empty
 * @param serviceAccount whether a program asks, not a person
 * @param clientId the client that the token was issued to
 * @param scopes scopes granted, for instance {@code cases:submit}
 * @param principals accounts that let this one do the steps of a post which it does not hold
 */
public record HeliostatUser(
    String username,
    String displayName,
    @Nullable AgencyCode agency,
    Set<Post> posts,
    boolean serviceAccount,
    String clientId,
    Set<String> scopes,
    Map<Post, String> principals) {
  public HeliostatUser {
    principals = Map.copyOf(principals);
    posts = Set.copyOf(posts);
    scopes = Set.copyOf(scopes);
  }

  /** Somebody to whom nothing was delegated, or of whom that is not asked. */
  public HeliostatUser(
      String username,
      String displayName,
      @Nullable AgencyCode agency,
      Set<Post> posts,
      boolean serviceAccount,
      String clientId,
      Set<String> scopes) {
    this(username, displayName, agency, posts, serviceAccount, clientId, scopes, Map.of());
  }

  /** The same user, let by others to do the steps of these posts. */
  public HeliostatUser standingInFor(Map<Post, String> others) {
    return new HeliostatUser(
        username, displayName, agency, posts, serviceAccount, clientId, scopes, others);
  }

  /** Whose post it is in which this user does steps of a post; {@code null} for its own. */
  public @Nullable String principal(@Nullable String post) {
    return Post.of(post == null ? "" : post)
        .filter(each -> !posts.contains(each))
        .map(principals::get)
        .orElse(null);
  }

  /** Whether it holds this post. */
  public boolean holds(Post post) {
    return posts.contains(post);
  }

  /** Whether it belongs to this agency itself, not to one above or below. */
  public boolean belongsTo(AgencyCode other) {
    return other.equals(agency);
  }
}
