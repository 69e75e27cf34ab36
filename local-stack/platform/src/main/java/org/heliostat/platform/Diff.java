package org.heliostat.platform;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heliostat.catalogue.Differences;
import org.heliostat.catalogue.table.UnreadableTableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares an announced catalogue with power files. */
@Command(
    name = "diff",
    description = {
      "对比公布的清单与事项文件 Compares an announced catalogue with power files.",
      "退出码 exit status: 0 一致 alike, 1 有差异 differences, 2 无法读取 unreadable."
    },
    mixinStandardHelpOptions = true)
final class Diff implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "<announced>", description = "公布的清单 The catalogue.")
  private Path announced = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "<folder>",
      description = "事项文件所在 Where the power files lie.")
  private Path folder = Path.of("");

  private final CatalogueConsole console = new CatalogueConsole(System.out, System.err);

  @Override
  public Integer call() {
    return console.run(this::run);
  }

  private int run() throws UnreadableTableException {
    var catalogue = console.catalogue(announced);
    var powers = CatalogueConsole.powers(folder);
    console.files(powers.faulty());
    var differences = Differences.between(catalogue.rows().values(), powers.powers());
    for (var difference : differences) {
      console.say(difference.message());
      console.say("    " + difference.messageEnglish());
    }
    console.say("差异 %d 处 %d differences".formatted(differences.size(), differences.size()));
    return differences.isEmpty() && catalogue.faults().isEmpty() && powers.faulty().isEmpty()
        ? CatalogueConsole.GOOD
        : CatalogueConsole.SOME_FAULTY;
  }
}
