package org.heliostat.api.powers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.PowerStanding;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

/** Which powers may be exercised, in real time. */
public final class PowerStandings {
  private final ReadModel readModel;

  PowerStandings(ReadModel readModel) {
    this.readModel = readModel;
  }

  /** Of one power. */
  public PowerStanding of(String code) {
    return readModel.get(Index.POWER_STANDINGS, code).orElseGet(() -> PowerStanding.inForce(code));
  }

  /** Of several powers, in one call. */
  Map<String, PowerStanding> of(Collection<String> codes) {
    var ordered = readModel.getAll(Index.POWER_STANDINGS, codes);
    var standings = new LinkedHashMap<String, PowerStanding>();
    codes.forEach(
        code -> standings.put(code, ordered.getOrDefault(code, PowerStanding.inForce(code))));
    return standings;
  }

  /** Why a power takes no new case; {@code null} when it does. */
  public @Nullable No refusesCases(String code) {
    var standing = of(code);
    return switch (standing.state()) {
      case IN_FORCE -> null;
      case SUSPENDED ->
          new No(
              RefusalCode.POWER_SUSPENDED,
              "powerCode",
              "该事项已暂停行使，各渠道均不收新件；恢复行使后请再提交。",
              "This power is suspended and takes no case from anywhere until it is resumed.",
              standing.document());
      case ABOLISHED ->
          new No(
              RefusalCode.POWER_ABOLISHED,
              "powerCode",
              "该事项已经取消，各渠道均不再收件。",
              "This power is abolished and takes no case any more, from anywhere.",
              standing.document());
    };
  }

  /** Why no other version of a power may be published; {@code null} when one may. */
  public @Nullable No refusesPublication(String code) {
    var standing = of(code);
    return standing.state() == PowerStanding.State.ABOLISHED
        ? new No(
            RefusalCode.POWER_ABOLISHED,
            "code",
            "该事项已经取消，不能再发布；重新设立的事项须用新的编码。",
            "This power is abolished and cannot be published again; set up anew it needs a code of its"
                + " own.",
            standing.document())
        : null;
  }
}
