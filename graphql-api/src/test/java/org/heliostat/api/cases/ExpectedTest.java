package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliostat.api.cases.SampleCase.document;
import static org.heliostat.api.cases.SampleCase.run;

import java.util.List;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.StepState;
import org.junit.jupiter.api.Test;

class ExpectedTest {
  private static List<String> next(CaseDocument document) {
    return Expected.after(document, SampleCase.POWER.power()).stream().map(Step::id).toList();
  }

  @Test
  void shouldTellTheNextStepAtEveryStage() {
    assertThat(next(document())).containsExactly("accept");
    assertThat(next(document(run("accept", StepState.OPEN, null))))
        .containsExactly("materialCheck");
    assertThat(next(document(run("siteVisit", StepState.COMPLETED, "x"))))
        .containsExactly("examine");
    assertThat(next(document(run("archive", StepState.OPEN, null)))).isEmpty();
  }
}
