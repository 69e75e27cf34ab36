package org.heliostat.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.heliostat.power.AgencyCode;
import org.jspecify.annotations.Nullable;

/** The agencies of the realm by the names that people know them by. */
public final class Agencies {
  private Agencies() {}

  /**
   * One of them.
   *
   * @param above the agency that it stands below in the tree; {@code null} for the topmost
   */
  public record Agency(AgencyCode code, String name, @Nullable AgencyCode above) {}

  /** Those of the tree that Keycloak imports, every agency before those below it. */
  public static List<Agency> ofTheRealm() {
    var agencies = new ArrayList<Agency>();
    add(RealmTemplate.groups(), null, agencies);
    return List.copyOf(agencies);
  }

  private static void add(JsonNode groups, @Nullable AgencyCode above, List<Agency> agencies) {
    for (var group : groups) {
      var code = new AgencyCode(group.get("name").asText());
      agencies.add(new Agency(code, group.at("/attributes/displayName/0").asText(), above));
      add(group.path("subGroups"), code, agencies);
    }
  }
}
