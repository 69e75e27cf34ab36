package org.heliostat.identity;

import java.util.Set;
import org.heliostat.power.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Whoever a verified token says is asking. Made by {@link TokenReader} only, never from an
 * argument.
 *
 * @param username account name; {@code service-account-<client>} for a service account
 * @param displayName name shown to people
 * @param agency the one agency of the tree it belongs to; {@code null} for those outside
 * @param posts the posts held; may be empty
 * @param serviceAccount whether a program asks, not a person
 * @param clientId the client that the token was issued to
 * @param scopes scopes granted, for instance {@code cases:submit}
 */
public record HeliostatUser(
    String username,
    String displayName,
    @Nullable AgencyCode agency,
    Set<Post> posts,
    boolean serviceAccount,
    String clientId,
    Set<String> scopes) {
  public HeliostatUser {
    posts = Set.copyOf(posts);
    scopes = Set.copyOf(scopes);
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
