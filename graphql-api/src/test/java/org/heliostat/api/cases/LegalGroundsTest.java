package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.heliostat.power.PowerCategory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalGroundsTest {
  @ParameterizedTest
  @ValueSource(strings = {"专家评审", "EXPERT_REVIEW", "行政许可法第四十五条 专家评审"})
  void shouldCiteTheArticle(String text) {
    assertThat(LegalGrounds.cite(PowerCategory.PERMIT, text)).contains("《中华人民共和国行政许可法》第四十五条（专家评审）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "领导出差", "听证和鉴定", "第四十五条"})
  void shouldKnowNoOtherGround(String text) {
    assertThat(LegalGrounds.cite(PowerCategory.PERMIT, text)).isEmpty();
  }
}
