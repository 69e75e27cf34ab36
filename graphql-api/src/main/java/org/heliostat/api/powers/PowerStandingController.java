package org.heliostat.api.powers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Serves;
import org.heliostat.readmodel.PowerStanding;
import org.springframework.graphql.data.method.annotation.BatchMapping;

/** Whether a power may be exercised, for everyone. */
@Serves({Audience.STAFF, Audience.PUBLIC})
class PowerStandingController {
  private final PowerStandings standings;

  PowerStandingController(PowerStandings standings) {
    this.standings = standings;
  }

  @BatchMapping(typeName = "Power")
  Map<PublishedPower, PowerStanding> standing(List<PublishedPower> powers) {
    var byCode = standings.of(powers.stream().map(PublishedPower::code).distinct().toList());
    var result = new HashMap<PublishedPower, PowerStanding>();
    powers.forEach(power -> result.put(power, byCode.get(power.code())));
    return result;
  }
}
