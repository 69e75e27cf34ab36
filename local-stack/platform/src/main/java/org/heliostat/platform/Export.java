package org.heliostat.platform;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heliostat.catalogue.Catalogue;
import org.heliostat.catalogue.PowerImport;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.catalogue.table.UnreadableTableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a catalogue of power files. */
@Command(
    name = "export",
    description = {
      "把事项文件汇总为权力清单(xlsx 或 csv) Makes a catalogue (xlsx or csv) of power files.",
      "退出码 exit status: 0 全部成功 all good, 1 部分事项有误 some powers faulty, 2 无法读取 unreadable."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Export implements Callable<Integer> {
  @Parameters(paramLabel = "<folder>", description = "事项文件所在 Where the power files lie.")
  private Path folder = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "<file>",
      required = true,
      description = "清单文件,.xlsx 或 .csv The catalogue, .xlsx or .csv.")
  private Path to = Path.of("");

  private final CatalogueConsole console = new CatalogueConsole(System.out, System.err);

  @Override
  public Integer call() {
    if (!Catalogue.canWrite(to)) {
      return console.refuse(
          "文件名须以 .xlsx 或 .csv 结尾:" + to, "The file must be named .xlsx or .csv: " + to);
    }
    return console.run(this::run);
  }

  private int run() throws UnreadableTableException {
    var powers = CatalogueConsole.powers(folder);
    Catalogue.write(to, new PowerImport(TemplateLibrary.all()).rows(powers.powers()));
    console.files(powers.faulty());
    console.say(
        "导出 %d 项，有误 %d 项：%s"
            .formatted(
                powers.powers().size(), powers.faulty().size(), to.toAbsolutePath().normalize()));
    console.say(
        "%d powers exported, %d faulty".formatted(powers.powers().size(), powers.faulty().size()));
    return powers.faulty().isEmpty() ? CatalogueConsole.GOOD : CatalogueConsole.SOME_FAULTY;
  }
}
