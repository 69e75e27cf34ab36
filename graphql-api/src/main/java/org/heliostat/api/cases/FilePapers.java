package org.heliostat.api.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.api.cases.Inputs.EvidenceAttachInput;
import org.heliostat.api.cases.Inputs.MaterialInput;
import org.heliostat.api.cases.Inputs.PatrolFileInput;
import org.heliostat.api.files.FileDesk.Hand;
import org.heliostat.compile.EngineNames;
import org.heliostat.papers.Paper;
import org.heliostat.papers.People;

/** Files as the engine carries them: without their names. */
final class FilePapers {
  private FilePapers() {}

  /** Of materials that were checked. */
  static List<Map<String, Object>> variables(
      List<MaterialInput> materials, Hand files, People.Batch papers) {
    return materials.stream()
        .map(
            material -> {
              var variables = file(files, material.fileId());
              variables.put("requirementId", material.requirementId());
              variables.put(EngineNames.NAME_REF, papers.add(Paper.FILE_NAME, material.fileName()));
              return variables;
            })
        .toList();
  }

  /** Of files reported by a patrol that were checked. */
  static List<Map<String, Object>> reported(
      List<PatrolFileInput> reported, Hand files, People.Batch papers) {
    return reported.stream()
        .map(
            each -> {
              var variables = file(files, each.fileId());
              variables.put(EngineNames.NAME_REF, papers.add(Paper.FILE_NAME, each.fileName()));
              return variables;
            })
        .toList();
  }

  /** Of a piece of evidence that was checked. */
  static Map<String, Object> variables(
      EvidenceAttachInput evidence, StepAtHand step, Hand files, People.Batch papers) {
    var variables = file(files, evidence.fileId());
    variables.put(EngineNames.STEP_ID, step.stepId());
    variables.put(EngineNames.ELEMENT_ID, step.elementId());
    variables.put(EngineNames.NAME_REF, papers.add(Paper.FILE_NAME, evidence.fileName()));
    var description = evidence.description();
    if (description != null && !description.isBlank()) {
      variables.put(
          EngineNames.DESCRIPTION_REF, papers.add(Paper.DESCRIPTION, description.strip()));
    }
    return variables;
  }

  private static Map<String, Object> file(Hand files, String fileId) {
    var file = files.file(fileId).orElseThrow();
    var variables = new LinkedHashMap<String, Object>();
    variables.put(EngineNames.FILE_ID, file.fileId());
    variables.put(EngineNames.FORMAT, file.format());
    variables.put(EngineNames.BYTES, file.bytes());
    variables.put(EngineNames.SHA256, file.sha256());
    return variables;
  }
}
