package org.heliostat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.catalogue.Catalogue;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.catalogue.table.UnreadableTableException;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LawRegistryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String PENALTY_LAW = "中华人民共和国行政处罚法";
  private static final String OLD_NOISE_LAW = "中华人民共和国环境噪声污染防治法";
  private static final String NOISE_LAW = "中华人民共和国噪声污染防治法";
  private static final String CODE = "中华人民共和国生态环境法典";

  private final LawRegistry registry = LawRegistry.official();

  @Test
  void shouldHoldTheLawsOfTheBureau() throws UnreadableTableException {
    var cited = cited("qidong");

    assertThat(cited).hasSize(18).allMatch(law -> law.isInForce(TODAY));
    assertThat(registry.laws())
        .filteredOn(law -> law.kind() == LawKind.NORMATIVE_DOCUMENT)
        .hasSize(4)
        .allMatch(law -> law.isInForce(TODAY));
  }

  private Set<Law> cited(String catalogue) throws UnreadableTableException {
    var file =
        Objects.requireNonNull(
            LawRegistryTest.class.getResource("/catalogues/" + catalogue + ".csv"));
    return Catalogue.read(Path.of(URI.create(file.toString()))).rows().values().stream()
        .flatMap(row -> row.legalBases().stream())
        .map(basis -> registry.law(basis.law()).orElseThrow())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("laws")
  void shouldKeepDatesAndNumbersInOrder(Law law) {
    assertThat(law.inForce()).isAfterOrEqualTo(law.promulgated());
    assertThat(law.numberedSince()).isAfterOrEqualTo(law.inForce());
    if (law.repealed() != null) {
      assertThat(law.repealed()).isAfter(law.inForce());
    }
    if (law.replacedBy() != null) {
      assertThat(
              registry
                  .law(law.replacedBy())
                  .orElseThrow()
                  .isInForce(Objects.requireNonNull(law.repealed())))
          .isTrue();
    }
    assertThat(law.articles()).extracting(LawArticle::number).doesNotHaveDuplicates();
    assertThat(law.articles())
        .allSatisfy(
            article -> {
              assertThat(article.number()).isPositive();
              assertThat(article.summary()).isNotBlank();
              if (law.lastArticle() != null) {
                assertThat(article.number()).isLessThanOrEqualTo(law.lastArticle());
              }
            });
    assertThat(law.changes())
        .allSatisfy(change -> assertThat(change.on()).isEqualTo(law.numberedSince()));
  }

  static List<Law> laws() {
    return LawRegistry.official().laws();
  }

  @ParameterizedTest
  @MethodSource("powers")
  void shouldKnowEveryArticleThatAShippedPowerCites(PowerSource source) {
    var power = ((PowerReading.Readable) PowerReader.read(source)).power();

    assertThat(power.legalBases())
        .allSatisfy(
            basis ->
                assertThat(registry.standing(basis, TODAY))
                    .isInstanceOfSatisfying(
                        Standing.InForce.class,
                        inForce ->
                            assertThat(Objects.requireNonNull(inForce.summary())).isNotBlank()));
  }

  static Stream<PowerSource> powers() {
    return Stream.concat(PowerLibrary.all().stream(), TemplateLibrary.all().stream());
  }

  @Test
  void shouldTellAnUnknownLawFromARepealedOne() {
    assertThat(standing("启东市户外广告管理细则", "第三条")).isEqualTo(new Standing.UnknownLaw(null));
    assertThat(standing(NOISE_LAW, "第四十三条"))
        .isEqualTo(new Standing.LawRepealed(LocalDate.of(2026, 8, 15), CODE));
  }

  @Test
  void shouldNameTheLawThatStandsInTheRepealedOnesPlaceOnTheDay() {
    var repealed = LocalDate.of(2022, 6, 5);

    assertThat(standing(OLD_NOISE_LAW, "第三十条", LocalDate.of(2026, 8, 14)))
        .isEqualTo(new Standing.LawRepealed(repealed, NOISE_LAW));
    assertThat(standing(OLD_NOISE_LAW, "第三十条", LocalDate.of(2026, 8, 15)))
        .isEqualTo(new Standing.LawRepealed(repealed, CODE));
  }

  @Test
  void shouldCountTheDayOfRepealAsOutOfForceAndTheDayInForceAsIn() {
    assertThat(standing(OLD_NOISE_LAW, "第三十条", LocalDate.of(2022, 6, 4)).isInForce()).isTrue();
    assertThat(standing(OLD_NOISE_LAW, "第三十条", LocalDate.of(2022, 6, 5)).isInForce()).isFalse();
    assertThat(standing(NOISE_LAW, "第四十三条", LocalDate.of(2022, 6, 5)).isInForce()).isTrue();
    assertThat(standing(NOISE_LAW, "第四十三条", LocalDate.of(2022, 6, 4)))
        .isEqualTo(new Standing.NotYet(LocalDate.of(2022, 6, 5)));
  }

  @Test
  void shouldGuessWhichLawAShortNameMeans() {
    assertThat(standing("行政处罚法", "第四十二条"))
        .isInstanceOfSatisfying(
            Standing.UnknownLaw.class,
            unknown ->
                assertThat(Objects.requireNonNull(unknown.meant()).title()).isEqualTo(PENALTY_LAW));
    assertThat(standing("《城市绿化条例》(2017年修订)", "第二十条"))
        .isInstanceOfSatisfying(
            Standing.UnknownLaw.class,
            unknown ->
                assertThat(Objects.requireNonNull(unknown.meant()).title()).isEqualTo("城市绿化条例"));
  }

  @Test
  void shouldFollowTheRenumberingOfThePenaltyLaw() {
    assertThat(standing(PENALTY_LAW, "第三十一条"))
        .isInstanceOfSatisfying(
            Standing.Renumbered.class, it -> assertThat(it.now()).isEqualTo(44));
    assertThat(standing(PENALTY_LAW, "第三十一条", LocalDate.of(2021, 7, 14)))
        .isEqualTo(new Standing.InForce("处罚前的告知"));
    assertThat(standing(PENALTY_LAW, "第四十四条", LocalDate.of(2021, 7, 14)))
        .isEqualTo(new Standing.NotYet(LocalDate.of(2021, 7, 15)));
    assertThat(standing(PENALTY_LAW, "第四十二条").isInForce()).isTrue();
  }

  @Test
  void shouldReportAnArticleThatAnAmendmentTookOut() {
    assertThat(standing("城市绿化条例", "第十六条"))
        .isInstanceOfSatisfying(
            Standing.ArticleRepealed.class,
            it -> assertThat(it.change().on()).isEqualTo(LocalDate.of(2017, 3, 1)));
  }

  @Test
  void shouldReportArticlesThatDoNotExist() {
    assertThat(standing(PENALTY_LAW, "第八十七条")).isEqualTo(new Standing.BeyondLastArticle(86));
    assertThat(standing(PENALTY_LAW, "第八十六条")).isEqualTo(new Standing.InForce(null));
    assertThat(standing(PENALTY_LAW, "全文")).isEqualTo(new Standing.NoArticle());
  }

  @Test
  void shouldRefuseTwoLawsOfTheSameTitle() {
    var law = registry.laws().getFirst();

    assertThatThrownBy(() -> new LawRegistry(List.of(law, law)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Standing standing(String law, String article) {
    return standing(law, article, TODAY);
  }

  private Standing standing(String law, String article, LocalDate day) {
    return registry.standing(new LegalBasis(law, article), day);
  }
}
