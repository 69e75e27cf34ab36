package org.heliostat.api.cases;

import java.util.List;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Serves;
import org.heliostat.identity.Agencies;
import org.heliostat.identity.Agencies.Agency;
import org.heliostat.identity.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** The agencies by name. */
@Serves(Audience.STAFF)
class AgencyController {
  private final List<Agency> agencies = Agencies.ofTheRealm();

  @QueryMapping
  List<Agency> agencies() {
    return agencies;
  }

  @SchemaMapping
  String code(Agency agency) {
    return agency.code().value();
  }

  @SchemaMapping
  @Nullable String above(Agency agency) {
    var above = agency.above();
    return above == null ? null : above.value();
  }

  @SchemaMapping
  boolean mayDraw(Agency agency, @ContextValue Caller caller) {
    return Rights.mayDraw(caller.user(), agency.code()).isAllowed();
  }
}
