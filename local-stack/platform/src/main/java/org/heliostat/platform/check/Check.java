package org.heliostat.platform.check;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.check.CheckReport;
import org.heliostat.check.ModelCheck;
import org.heliostat.check.rule.Surroundings;
import org.heliostat.power.ModelFile;
import org.heliostat.power.Power;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.UnfitFileException;
import org.heliostat.servers.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks models: 0 when all are clean, 1 when one has an error, 2 when one cannot be read. */
@Command(
    name = "check",
    description = "检查流程模型 Checks models.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%n",
    exitCodeList = {
      "0:没有错误 no finding is an error",
      "1:有错误 some finding is an error",
      "2:有文件无法读取 some file cannot be read"
    })
public final class Check implements Callable<Integer> {
  private static final int CLEAN = 0;
  private static final int FAULTY = 1;
  private static final int UNREADABLE = 2;

  /** A bar for fewer files would only flicker. */
  private static final int MANY = 20;

  /** How what was found is told. */
  enum Format {
    text,
    json
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "<file|folder>",
      description = "模型文件，或其中有模型的文件夹 Models, or folders with models in them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "输出格式，默认 text How to tell what was found; text by default.")
  private Format format = Format.text;

  @Option(
      names = "--soundness",
      description = "只检查流程是否健全，适用于任何 BPMN 文件 Judge only whether the flow is sound; for any BPMN.")
  private boolean soundness;

  @Option(
      names = "--staff",
      paramLabel = "<file>",
      description =
          "人员文件，每行“岗位,账号”，用于检查人手是否够 People, a post and an account on a line, to see whether they are enough.")
  private @Nullable Path staff;

  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    Surroundings surroundings;
    try {
      surroundings = surroundings();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return UNREADABLE;
    }
    var files = ModelFiles.in(paths, soundness);
    var presentation =
        switch (format) {
          case text -> new TextPresentation(out);
          case json -> new JsonPresentation(out);
        };
    var progress = progress(files.size());
    int faulty = 0;
    int unreadable = 0;
    for (int i = 0; i < files.size(); i++) {
      var report = check(files.get(i), surroundings);
      presentation.tell(files.get(i).toString(), report);
      switch (report) {
        case CheckReport.Judged judged -> faulty += judged.hasErrors() ? 1 : 0;
        case CheckReport.Unreadable ignored -> unreadable++;
      }
      progress.at("检查 check", (i + 1.0) / files.size(), i + 1 + "/" + files.size());
    }
    progress.done("检查 check", files.size() + "/" + files.size());
    if (format == Format.text) {
      sumUp(files.size(), faulty, unreadable);
    }
    return unreadable > 0 ? UNREADABLE : faulty > 0 ? FAULTY : CLEAN;
  }

  private CheckReport check(Path file, Surroundings surroundings) {
    try {
      return soundness
          ? ModelCheck.soundness(ModelFile.text(file))
          : ModelCheck.power(ModelFile.power(file), surroundings);
    } catch (UnfitFileException e) {
      return new CheckReport.Unreadable(List.of(e.fault()));
    }
  }

  private Surroundings surroundings() {
    var known = Surroundings.usual().withTemplates(templates());
    return staff == null ? known : known.withStaffing(StaffFile.read(staff));
  }

  private static List<Power> templates() {
    return TemplateLibrary.all().stream()
        .map(PowerReader::read)
        .filter(PowerReading.Readable.class::isInstance)
        .map(reading -> ((PowerReading.Readable) reading).power())
        .toList();
  }

  /** On standard error, so that it never mixes with what was found. */
  private static Progress progress(int files) {
    boolean terminal = Boolean.getBoolean("heliostat.terminal.errors");
    return terminal && files >= MANY ? Progress.onConsole(System.err, true) : Progress.SILENT;
  }

  private void sumUp(int files, int faulty, int unreadable) {
    if (files == 0) {
      out.println("没有找到模型（*.bpmn） No models (*.bpmn) were found.");
      return;
    }
    out.println(
        String.format(
            Locale.ROOT,
            "共 %d 个模型，%d 个有错误，%d 个无法读取。 %d models, %d with errors, %d unreadable.",
            files,
            faulty,
            unreadable,
            files,
            faulty,
            unreadable));
  }
}
