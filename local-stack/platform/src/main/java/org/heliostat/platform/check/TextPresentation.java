package org.heliostat.platform.check;

import java.io.PrintStream;
import java.util.Map;
import org.heliostat.check.CheckReport;
import org.heliostat.check.CheckReport.Element;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.finding.Severity;
import org.heliostat.power.Fault;
import org.heliostat.power.PowerSource;

/** For people: a line for each file, and below it what was found, with the run that shows it. */
final class TextPresentation implements Presentation {
  private final PrintStream out;

  TextPresentation(PrintStream out) {
    this.out = out;
  }

  @Override
  public void tell(String file, CheckReport report) {
    switch (report) {
      case CheckReport.Judged judged when judged.findings().isEmpty() ->
          out.println("通过 OK         " + file);
      case CheckReport.Judged judged -> {
        out.println((judged.hasErrors() ? "错误 FAULTY     " : "提示 WARNING    ") + file);
        judged.findings().forEach(finding -> tell(finding, judged.elements()));
        out.println();
      }
      case CheckReport.Unreadable(var faults) ->
          faults.forEach(fault -> out.println("无法读取 UNREADABLE " + of(file, fault) + where(fault)));
    }
  }

  private void tell(Finding finding, Map<String, Element> elements) {
    var severity = finding.severity() == Severity.ERROR ? "错误 error" : "提示 warning";
    var element = finding.elementId().isEmpty() ? "" : "  " + finding.elementId();
    out.println("  %s  %s%s".formatted(severity, finding.rule(), element));
    out.println("    " + finding.message());
    out.println("    " + finding.messageEnglish());
    if (!finding.legalBasis().isEmpty()) {
      out.println("    依据 legal basis: " + finding.legalBasis());
    }
    if (!finding.trace().isEmpty()) {
      PathDrawing.of(finding.trace(), elements).forEach(line -> out.println("      " + line));
    }
  }

  /** A fault may lie in a file beside the model. */
  private static String of(String model, Fault fault) {
    return fault.file().equals(PowerSource.MODEL)
        ? model
        : model.substring(0, model.lastIndexOf('/') + 1) + fault.file();
  }

  private static String where(Fault fault) {
    var line = fault.line() == 0 ? "" : ":" + fault.line();
    return "%s  %s  %s".formatted(line, fault.message(), fault.messageEnglish());
  }
}
