package org.heliostat.platform;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heliostat.catalogue.Catalogue;
import org.heliostat.catalogue.PowerImport;
import org.heliostat.catalogue.RowFault;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.catalogue.table.UnreadableTableException;
import org.heliostat.servers.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes power files of a catalogue. */
@Command(
    name = "import",
    description = {
      "把权力清单(xlsx 或 csv)转为事项文件 Makes power files of a catalogue (xlsx or csv).",
      "退出码 exit status: 0 全部成功 all good, 1 部分行有误 some rows faulty, 2 文件无法读取 unreadable."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Import implements Callable<Integer> {
  @Parameters(paramLabel = "<file>", description = "清单文件 The catalogue.")
  private Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "<folder>",
      defaultValue = "powers",
      description = "事项文件放在哪里，默认 powers Where the power files go; powers if not said.")
  private Path to = Path.of("");

  @Option(
      names = "--replace",
      description = "更新已有且内容不同的事项 Update powers that are there and differ.")
  private boolean replace;

  private final CatalogueConsole console = new CatalogueConsole(System.out, System.err);

  @Override
  public Integer call() {
    return console.run(this::run);
  }

  private int run() throws UnreadableTableException {
    var catalogue = Catalogue.read(file);
    var progress = Progress.onConsole(System.out, Boolean.getBoolean(Up.TERMINAL));
    var outcome =
        new PowerImport(TemplateLibrary.all())
            .run(
                catalogue,
                to,
                replace,
                (done, of) ->
                    progress.at("导入 importing", (double) done / of, "%d/%d".formatted(done, of)));
    progress.done("导入 importing", "%d".formatted(catalogue.rows().size()));
    console.rows(outcome.faults());
    int made = outcome.made().size();
    int replaced = outcome.replaced().size();
    int unchanged = outcome.unchanged().size();
    int faulty = (int) outcome.faults().stream().map(RowFault::row).distinct().count();
    console.say(
        "新增 %d,更新 %d,未变 %d,有误 %d 行：%s"
            .formatted(made, replaced, unchanged, faulty, to.toAbsolutePath().normalize()));
    console.say(
        "%d made, %d updated, %d unchanged, %d faulty rows"
            .formatted(made, replaced, unchanged, faulty));
    return faulty == 0 ? CatalogueConsole.GOOD : CatalogueConsole.SOME_FAULTY;
  }
}
