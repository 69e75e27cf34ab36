package org.heliostat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heliostat.catalogue.table.UnreadableTableException;
import org.heliostat.compile.PowerCompiler;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.PowerCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two catalogues that come with the platform, at their real sizes. */
class CataloguesTest {
  private static final PowerImport IMPORT = new PowerImport(TemplateLibrary.all());

  @TempDir private Path folder;

  static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(CataloguesTest.class.getResource("/catalogues/" + name + ".csv"))
              .toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static List<CatalogueRow> rows(String name) throws UnreadableTableException {
    return List.copyOf(Catalogue.read(file(name)).rows().values());
  }

  @Test
  void shouldHoldThePowersOfQidongUrbanManagement() throws UnreadableTableException {
    var rows = rows("qidong");

    assertThat(categories(rows))
        .isEqualTo(
            Map.of(
                PowerCategory.PERMIT, 9L,
                PowerCategory.PENALTY, 82L,
                PowerCategory.COERCION, 12L,
                PowerCategory.LEVY, 1L,
                PowerCategory.FILING, 1L,
                PowerCategory.APPROVAL, 1L,
                PowerCategory.OTHER, 17L));
    assertThat(rows).hasSize(123).allMatch(row -> row.agency().value().equals("320681-CG"));
    assertThat(CatalogueData.fields("qidong.txt"))
        .containsExactlyInAnyOrder("市容环卫", "园林绿化", "市政公用", "城乡规划", "工商行政", "公安交通", "物业管理");
  }

  @Test
  void shouldHoldThePowersOfChongan() throws UnreadableTableException {
    var rows = rows("chongan");

    assertThat(categories(rows))
        .isEqualTo(
            Map.of(
                PowerCategory.PERMIT, 81L,
                PowerCategory.PENALTY, 508L,
                PowerCategory.COERCION, 11L,
                PowerCategory.LEVY, 2L,
                PowerCategory.OTHER, 66L));
    assertThat(rows).hasSize(668);
    assertThat(rows.stream().map(CatalogueRow::agency).distinct())
        .hasSize(22)
        .allMatch(new AgencyCode("320202")::covers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"qidong", "chongan"})
  void shouldGiveEachPowerOfAnAgencyANameOfItsOwn(String name) throws UnreadableTableException {
    assertThat(rows(name)).extracting(row -> row.agency() + row.name()).doesNotHaveDuplicates();
  }

  @Test
  void shouldBeWhatTheTablesExpandTo() throws UnreadableTableException {
    assertThat(rows("qidong")).isEqualTo(CatalogueData.qidong());
    assertThat(rows("chongan")).isEqualTo(CatalogueData.chongan());
  }

  @Test
  void shouldSayOfModelledPowersWhatTheirModelsSay() throws UnreadableTableException {
    var modelled = IMPORT.rows(CatalogueData.modelled());

    assertThat(modelled).isNotEmpty();
    assertThat(rows("qidong")).containsAll(modelled);
  }

  /** What is imported can be read, compiled, exported and imported again, and stays the same. */
  @ParameterizedTest
  @CsvSource({"qidong, csv", "chongan, xlsx"})
  void shouldLoseNothingOnTheWayThereAndBack(String name, String ending)
      throws UnreadableTableException {
    var catalogue = Catalogue.read(file(name));
    var first = folder.resolve("first");
    var outcome = IMPORT.run(catalogue, first, false, (done, of) -> {});
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.made()).hasSameSizeAs(catalogue.rows().values());

    var exported = folder.resolve("exported." + ending);
    Catalogue.write(exported, IMPORT.rows(PowerFolder.read(first).powers()));
    var again = Catalogue.read(exported);
    assertThat(again.faults()).isEmpty();
    assertThat(again.rows().values())
        .containsExactlyInAnyOrderElementsOf(catalogue.rows().values());

    var second = folder.resolve("second");
    assertThat(IMPORT.run(again, second, false, (done, of) -> {}).faults()).isEmpty();
    assertThat(sources(second)).isEqualTo(sources(first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"qidong", "chongan"})
  void shouldMakePowersThatAreReadAndCompiled(String name) throws UnreadableTableException {
    var begun = System.nanoTime();
    var catalogue = Catalogue.read(file(name));
    IMPORT.run(catalogue, folder, false, (done, of) -> {});
    var imported = System.nanoTime();

    var stored = new PowerFiles(folder).all();
    assertThat(stored).hasSameSizeAs(catalogue.rows().values());
    for (var power : stored) {
      var read = Objects.requireNonNull(power.power(), () -> power.reading().toString());
      assertThat(PowerCompiler.compile(Objects.requireNonNull(power.source()), read))
          .contains(read.code());
    }
    System.out.printf(
        "%s: %d powers imported in %.1f s, read and compiled in %.1f s%n",
        name, stored.size(), (imported - begun) / 1e9, (System.nanoTime() - imported) / 1e9);
  }

  private static Map<PowerCategory, Long> categories(List<CatalogueRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(CatalogueRow::category, Collectors.counting()));
  }

  private static Map<String, String> sources(Path folder) {
    Map<String, String> hashes = new TreeMap<>();
    for (var power : new PowerFiles(folder).all()) {
      var source = Objects.requireNonNull(power.source());
      hashes.put(folder.relativize(power.folder()).toString(), source.contentHash());
    }
    return hashes;
  }
}
