package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heliostat.api.cases.Findings.Finding;
import org.heliostat.api.graphql.Language;
import org.heliostat.power.Power;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Power PERMIT = SampleCase.POWER.power();
  private static final Power FILING = SampleCase.published("FILING").power();

  private static Finding finding(String code, Power power) {
    return Findings.in(Language.EN, List.of(code), power).getFirst();
  }

  @Test
  void shouldNameTheMaterialAndTheArticle() {
    var material = PERMIT.materials().getFirst();

    assertThat(finding("MATERIAL_MISSING:" + material.id(), PERMIT))
        .isEqualTo(
            new Finding(
                "MATERIAL_MISSING:" + material.id(),
                "Missing material: " + material.name(),
                "《中华人民共和国行政许可法》第三十二条"));
  }

  @Test
  void shouldCiteTheLicensingLawForPermitsOnly() {
    assertThat(finding("MATERIAL_MISSING:x", FILING).legalGround()).isNull();
    assertThat(finding("DISCLOSED_LATE", FILING).legalGround()).isEqualTo("国办发〔2018〕118号");
  }

  @Test
  void shouldSayWhereAnotherPenaltyIsAndSinceWhen() {
    var finding = finding("DOUBLE_PUNISHMENT:320681-SW:2026-11-25", PERMIT);

    assertThat(finding.message()).contains("at 320681-SW since 2026-11-25");
    assertThat(finding.legalGround()).isEqualTo("《中华人民共和国行政处罚法》第二十九条");
  }

  @Test
  void shouldKeepACodeThatItDoesNotKnow() {
    assertThat(finding("NEW_CODE", PERMIT)).isEqualTo(new Finding("NEW_CODE", "NEW_CODE", null));
  }
}
