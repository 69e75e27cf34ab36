package org.heliostat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.heliostat.compile.PowerCompiler;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateLibraryTest {
  @Test
  void shouldReadAndCompileEveryTemplate() {
    assertThat(TemplateLibrary.all())
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(PowerReader.read(source)).isInstanceOf(PowerReading.Readable.class);
              assertThat(PowerCompiler.compile(source, read(source))).contains("zeebe:");
            });
  }

  @Test
  void shouldListExactlyTheFilesThatAreThere() throws IOException, URISyntaxException {
    var index =
        Path.of(Objects.requireNonNull(getClass().getResource("/templates/index.txt")).toURI());
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
  void shouldGiveTheTemplateOfACategoryAndProcedure() {
    assertThat(read(TemplateLibrary.of(PowerCategory.PENALTY, Procedure.GENERAL)).name())
        .isEqualTo("行政处罚(普通程序)");
    assertThat(read(TemplateLibrary.of(PowerCategory.PENALTY, Procedure.SIMPLE)).name())
        .isEqualTo("行政处罚(简易程序)");
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveATemplateForEveryCategory(PowerCategory category) {
    assertThat(read(TemplateLibrary.of(category, Procedure.GENERAL)).category())
        .isEqualTo(category);
  }

  @Test
  void shouldRefuseASimpleProcedureThatTheLawDoesNotKnow() {
    assertThatThrownBy(() -> TemplateLibrary.of(PowerCategory.LEVY, Procedure.SIMPLE))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void shouldBeginAPowerOfEveryTemplate() {
    var holder =
        new TemplateLibrary.Holder(
            "QD-QT-0042",
            "试办事项",
            new AgencyCode("320681-SW"),
            new AgencyCode("320681-SW-01"),
            "启东市水务局",
            "0513-83110000");

    assertThat(TemplateLibrary.powers())
        .hasSameSizeAs(TemplateLibrary.all())
        .allSatisfy(
            template -> {
              var begun = TemplateLibrary.begin(template.code(), holder);
              var power = read(begun);
              assertThat(power.code()).isEqualTo("QD-QT-0042");
              assertThat(power.name()).isEqualTo("试办事项");
              assertThat(power.acceptingAgency()).isEqualTo(holder.acceptingAgency());
              assertThat(power.implementingBody()).isEqualTo("启东市水务局");
              assertThat(power.flow()).isEqualTo(template.flow());
              assertThat(begun.files().toString()).doesNotContain("TEMPLATE-");
            });
  }

  @Test
  void shouldNotBeginAPowerOfNothingOrWithoutAName() {
    var holder =
        new TemplateLibrary.Holder(
            "QD-QT-0042", " ", new AgencyCode("320681"), new AgencyCode("320681"), "局", "0513");

    assertThatThrownBy(() -> TemplateLibrary.begin("TEMPLATE-XX-0001", holder))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> TemplateLibrary.begin("TEMPLATE-XK-0001", holder))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Power read(PowerSource source) {
    return ((PowerReading.Readable) PowerReader.read(source)).power();
  }
}
