package org.heliostat.law;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleNumberTest {
  @ParameterizedTest
  @CsvSource({
    "第一条, 1",
    "第十条, 10",
    "第十二条, 12",
    "第二十条, 20",
    "第四十二条, 42",
    "第一百条, 100",
    "第一百零五条, 105",
    "第一百一十条, 110",
    "第一百一十一条, 111",
    "第一千二百六十条, 1260",
    "第42条, 42",
    "第四十二条第一款, 42",
    "第三十六条第(一)项, 36",
    "第六十三条第二款第（一）项, 63",
    "第六十三条第一款第三项, 63"
  })
  void shouldReadWhatLawyersWrite(String cited, int number) {
    assertThat(ArticleNumber.of(cited)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "四十二条",
        "第条",
        "第零条",
        "第0条",
        "第十十条",
        "第二百十条",
        "第一百五条",
        "第百条",
        "第四二条",
        "第四十二",
        "第四十二章",
        "第四十二条、第四十四条",
        "全文",
        "第四十二条等"
      })
  void shouldRefuseNonsense(String cited) {
    assertThat(ArticleNumber.of(cited)).isEmpty();
  }

  @Property
  void shouldReadBackEveryNumber(@ForAll @IntRange(min = 1, max = 9_999) int number) {
    assertThat(ArticleNumber.of("第" + ArticleNumber.chinese(number) + "条")).hasValue(number);
  }
}
