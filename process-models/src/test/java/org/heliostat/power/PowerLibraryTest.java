package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.heliostat.compile.EngineNames;
import org.heliostat.compile.PowerCompiler;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PowerLibraryTest {
  static List<PowerSource> powers() {
    return PowerLibrary.all();
  }

  @ParameterizedTest
  @MethodSource("powers")
  void shouldReadAndCompileEveryPowerThatComesWithThePlatform(PowerSource source) {
    var power = Samples.power(source);

    assertThat(PowerCompiler.compile(source, power))
        .contains(EngineNames.submitMessage(power.code()));
    assertThat(PowerLibrary.load(power.agency().value(), power.code())).isEqualTo(source);
  }

  @Test
  void shouldHavePowersOfEveryCategoryOfABureauAndOfAStreet() {
    assertThat(PowerLibrary.all())
        .extracting(source -> Samples.power(source).category())
        .hasSizeGreaterThan(30)
        .contains(
            PowerCategory.PERMIT,
            PowerCategory.PENALTY,
            PowerCategory.COERCION,
            PowerCategory.LEVY,
            PowerCategory.FILING,
            PowerCategory.APPROVAL,
            PowerCategory.OTHER,
            PowerCategory.CONVENIENCE);
    assertThat(PowerLibrary.all())
        .extracting(source -> Samples.power(source).name())
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldReadTheSampleAsTheCatalogueStatesIt() {
    var power = Samples.power(Samples.source());

    assertThat(power.code()).isEqualTo("QD-XK-0001");
    assertThat(power.name()).isEqualTo("设置大型户外广告许可");
    assertThat(power.category()).isEqualTo(PowerCategory.PERMIT);
    assertThat(power.promised()).isEqualTo(new Limit(10, LimitUnit.WORKING_DAY));
    assertThat(power.statutory()).isEqualTo(new Limit(20, LimitUnit.WORKING_DAY));
    assertThat(power.applicationForm()).isEqualTo("application");
    assertThat(power.flow().steps())
        .extracting(Step::id)
        .containsExactly(
            "accept",
            "materialCheck",
            "supplement",
            "siteVisit",
            "examine",
            "legalReview",
            "leaderApproval",
            "decide",
            "deliver",
            "publish",
            "archive");
    assertThat(power.flow().first()).extracting(Step::id).containsExactly("accept");
    assertThat(power.flow().gateways())
        .contains(new Gateway("resultDecision", Gateway.Type.EXCLUSIVE, "decide"))
        .contains(new Gateway("acceptDecision", Gateway.Type.EXCLUSIVE, "accept"));
  }

  @Test
  void shouldListExactlyTheFilesThatAreThere() throws IOException, URISyntaxException {
    var index =
        Path.of(Objects.requireNonNull(getClass().getResource("/powers/index.txt")).toURI());
    var root = index.getParent();
    try (var files = Files.walk(root)) {
      var there =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.equals(index))
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      assertThat(Files.readAllLines(index)).isEqualTo(there);
    }
  }

  @Test
  void shouldSayThatThereIsNoSuchPower() {
    assertThatThrownBy(() -> PowerLibrary.load("320681-CG", "QD-XK-9999"))
        .isInstanceOf(NoSuchElementException.class);
  }
}
