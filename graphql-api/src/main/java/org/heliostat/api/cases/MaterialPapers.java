package org.heliostat.api.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heliostat.api.cases.Inputs.MaterialInput;
import org.heliostat.papers.Paper;
import org.heliostat.papers.People;

/** Materials as the engine carries them: without the file's name. */
final class MaterialPapers {
  private MaterialPapers() {}

  static List<Map<String, Object>> variables(List<MaterialInput> materials, People.Batch papers) {
    return materials.stream()
        .map(
            material ->
                Map.<String, Object>of(
                    "requirementId", material.requirementId(),
                    "format", InputCheck.format(material.fileName()),
                    "bytes", (long) material.bytes(),
                    "sha256", material.sha256().toLowerCase(Locale.ROOT),
                    "nameRef", papers.add(Paper.FILE_NAME, material.fileName())))
        .toList();
  }
}
