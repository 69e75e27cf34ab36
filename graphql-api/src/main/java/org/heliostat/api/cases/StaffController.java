package org.heliostat.api.cases;

import java.util.List;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Serves;
import org.heliostat.identity.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/** Whoever asks. */
@Serves(Audience.STAFF)
class StaffController {
  record Staff(String username, String name, @Nullable String agency, List<String> posts) {}

  @QueryMapping
  Staff me(@ContextValue Caller caller) {
    var user = caller.user();
    var agency = user.agency();
    return new Staff(
        user.username(),
        user.displayName(),
        agency == null ? null : agency.value(),
        user.posts().stream().map(Post::code).sorted().toList());
  }
}
