package org.heliostat.platform;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heliostat.catalogue.Catalogue;
import org.heliostat.catalogue.PowerFolder;
import org.heliostat.catalogue.RowFault;
import org.heliostat.catalogue.table.UnreadableTableException;
import org.heliostat.power.Fault;

/** What the commands about catalogues have in common: what they say, and their exit status. */
final class CatalogueConsole {
  static final int GOOD = 0;
  static final int SOME_FAULTY = 1;
  static final int UNREADABLE = 2;

  private final PrintStream out;
  private final PrintStream err;

  CatalogueConsole(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** A command's work. */
  interface Work {
    int run() throws UnreadableTableException;
  }

  int run(Work work) {
    try {
      return work.run();
    } catch (UnreadableTableException e) {
      return refuse(e.chinese(), String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      return refuse("文件读写失败", e.getMessage() + ": " + e.getCause());
    }
  }

  int refuse(String chinese, String english) {
    err.println(chinese);
    err.println(english);
    return UNREADABLE;
  }

  void say(String text) {
    out.println(text);
  }

  void rows(List<RowFault> faults) {
    for (var fault : faults) {
      var column = fault.column().isEmpty() ? "" : " " + fault.column();
      out.printf("第 %d 行%s: %s%n", fault.row(), column, fault.message());
      out.printf("    row %d%s: %s%n", fault.row(), column, fault.messageEnglish());
    }
  }

  void files(Map<Path, List<Fault>> faulty) {
    faulty.forEach(
        (folder, faults) -> {
          for (var fault : faults) {
            out.printf("%s 第 %d 行: %s%n", folder, fault.line(), fault.message());
            out.printf("    line %d: %s%n", fault.line(), fault.messageEnglish());
          }
        });
  }

  /** Reads a folder that must hold powers. */
  static PowerFolder powers(Path folder) throws UnreadableTableException {
    var powers = PowerFolder.read(folder);
    if (powers.powers().isEmpty() && powers.faulty().isEmpty()) {
      throw new UnreadableTableException(
          "文件夹 %s 中没有事项(power.bpmn)".formatted(folder),
          "There are no powers (power.bpmn) below the folder %s".formatted(folder));
    }
    return powers;
  }

  /** Reads a catalogue and tells what is wrong in it. */
  Catalogue catalogue(Path file) throws UnreadableTableException {
    var catalogue = Catalogue.read(file);
    rows(catalogue.faults());
    return catalogue;
  }
}
