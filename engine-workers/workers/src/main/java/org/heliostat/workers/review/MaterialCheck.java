package org.heliostat.workers.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.readmodel.MaterialEntry;

/**
 * Whether what was handed in is what the catalogue asks for. Everything missing or unfit is named
 * at once (一次告知, Licensing Law Art. 32).
 */
public final class MaterialCheck {
  /** A required material is not there; followed by a colon and the requirement's id. */
  public static final String MISSING = "MATERIAL_MISSING";

  /** Its format is not one of those allowed; followed likewise. */
  public static final String FORMAT = "MATERIAL_FORMAT";

  /** It is empty or too large; followed likewise. */
  public static final String SIZE = "MATERIAL_SIZE";

  /** The same file was handed in for another requirement too; followed likewise. */
  public static final String DUPLICATE = "MATERIAL_DUPLICATE";

  private static final long BYTES_PER_MEGABYTE = 1_000_000;

  private MaterialCheck() {}

  /**
   * @return codes of what is wrong, in the order of the requirements; empty when all is right
   */
  public static List<String> check(
      List<MaterialRequirement> requirements, List<MaterialEntry> materials) {
    var findings = new ArrayList<String>();
    var handedIn =
        materials.stream()
            .collect(
                Collectors.toMap(
                    MaterialEntry::requirementId, each -> each, (first, second) -> first));
    var seen = new HashMap<String, String>();
    for (var requirement : requirements) {
      if (requirement.isMissing(handedIn.keySet())) {
        findings.add(MISSING + ":" + requirement.id());
      }
      var material = handedIn.get(requirement.id());
      if (material == null) {
        continue;
      }
      if (!requirement.formats().contains(material.format())) {
        findings.add(FORMAT + ":" + requirement.id());
      }
      if (material.bytes() <= 0
          || material.bytes() > requirement.maxMegabytes() * BYTES_PER_MEGABYTE) {
        findings.add(SIZE + ":" + requirement.id());
      }
      if (seen.putIfAbsent(material.sha256(), requirement.id()) != null) {
        findings.add(DUPLICATE + ":" + requirement.id());
      }
    }
    return List.copyOf(findings);
  }
}
