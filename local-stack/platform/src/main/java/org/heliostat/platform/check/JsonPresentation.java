package org.heliostat.platform.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import org.heliostat.check.CheckReport;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.soundness.Judgement;
import org.heliostat.check.soundness.Property;
import org.heliostat.power.Fault;

/** One JSON object on a line for each file. */
final class JsonPresentation implements Presentation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;

  JsonPresentation(PrintStream out) {
    this.out = out;
  }

  @Override
  public void tell(String file, CheckReport report) {
    var json = JSON.createObjectNode().put("file", file);
    switch (report) {
      case CheckReport.Judged judged -> {
        addSound(json, judged.judgement());
        json.put("decided", judged.judgement().isDecided());
        json.put("states", judged.judgement().states());
        json.put("millis", judged.time().toNanos() / 1000 / 1000.0);
        addFindings(json, judged.findings());
      }
      case CheckReport.Unreadable(var faults) -> {
        json.putNull("sound").put("decided", false).put("states", 0);
        json.putArray("findings");
        addFaults(json, faults);
      }
    }
    try {
      out.println(JSON.writeValueAsString(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of our own is JSON", e);
    }
  }

  /** An undecided property is {@code null}. */
  private static void addSound(ObjectNode json, Judgement judgement) {
    var sound = json.putObject("sound");
    sound.put("safe", verdict(judgement, Property.SAFE));
    sound.put("optionToComplete", verdict(judgement, Property.OPTION_TO_COMPLETE));
    sound.put("properCompletion", verdict(judgement, Property.PROPER_COMPLETION));
    sound.put("noDeadActivities", verdict(judgement, Property.NO_DEAD_ACTIVITIES));
  }

  @SuppressWarnings("NullAway") // Jackson takes null for JSON's null
  private static Boolean verdict(Judgement judgement, Property property) {
    return switch (judgement.verdict(property)) {
      case HOLDS -> true;
      case BROKEN -> false;
      case UNDECIDED -> null;
    };
  }

  private static void addFindings(ObjectNode json, List<Finding> findings) {
    var array = json.putArray("findings");
    for (var finding : findings) {
      var object =
          array
              .addObject()
              .put("rule", finding.rule())
              .put("severity", finding.severity().name())
              .put("elementId", finding.elementId())
              .put("message", finding.message())
              .put("messageEnglish", finding.messageEnglish())
              .put("legalBasis", finding.legalBasis());
      var trace = object.putArray("trace");
      finding.trace().forEach(trace::add);
    }
  }

  private static void addFaults(ObjectNode json, List<Fault> faults) {
    var array = json.putArray("unreadable");
    for (var fault : faults) {
      array
          .addObject()
          .put("code", fault.code())
          .put("file", fault.file())
          .put("elementId", fault.elementId())
          .put("line", fault.line())
          .put("message", fault.message())
          .put("messageEnglish", fault.messageEnglish());
    }
  }
}
