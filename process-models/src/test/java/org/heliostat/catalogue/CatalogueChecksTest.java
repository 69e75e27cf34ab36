package org.heliostat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heliostat.catalogue.table.UnreadableTableException;
import org.heliostat.check.CheckReport;
import org.heliostat.check.ModelCheck;
import org.heliostat.check.rule.Surroundings;
import org.heliostat.power.PowerLibrary;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the catalogues of the platform become passes every check, beside the powers that are
 * modelled by hand and stay as they are.
 */
class CatalogueChecksTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"qidong, 123", "chongan, 668"})
  void shouldPassEveryCheckWhenImported(String name, int powers) throws UnreadableTableException {
    var templates = TemplateLibrary.all();
    var files = new PowerFiles(folder);
    var catalogue = Catalogue.read(CataloguesTest.file(name));
    for (var source : PowerLibrary.all()) {
      var power = CatalogueData.read(source);
      if (catalogue.rows().values().stream().anyMatch(row -> row.code().equals(power.code()))) {
        files.put(files.folder(power.agency(), power.code()), source);
      }
    }
    new PowerImport(templates).run(catalogue, folder, false, (done, of) -> {});
    var surroundings =
        Surroundings.usual().withTemplates(templates.stream().map(CatalogueData::read).toList());

    var stored = files.all();
    List<String> objections = new ArrayList<>();
    for (var power : stored) {
      var report = ModelCheck.power(power.source(), surroundings);
      if (!(report instanceof CheckReport.Judged judged)
          || !judged.findings().isEmpty()
          || !judged.judgement().isDecided()) {
        objections.add(power.code() + report);
      }
    }

    assertThat(stored).hasSize(powers);
    assertThat(objections).isEmpty();
  }
}
