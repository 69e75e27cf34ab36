package org.heliostat.check.soundness;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.power.xml.XmlParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Soundness of a model read already: judged, and beside it every state looked at in every order.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SoundnessBenchmark {
  private static final int MOST_STATES = 2_000_000;

  @Param({"permit", "5 branches", "10 branches"})
  public String model;

  private XmlElement root;

  @Setup
  public void prepare() throws UnreadableModelException, UnreadableXmlException {
    root = root(model);
    if (!judged().verdicts().equals(everyState().verdicts())) {
      throw new IllegalStateException("%s is not %s".formatted(judged(), everyState()));
    }
  }

  static XmlElement root(String model) throws UnreadableXmlException {
    if (model.equals("permit")) {
      var bpmn = PowerLibrary.load("320681-CG", "QD-XK-0001").bpmn();
      return XmlParser.parse(bpmn, XmlParser.Limits.DRAWN).root();
    }
    var drawing = Drawing.of("S -> A1", "A2 -> E");
    for (int i = 0; i < Integer.parseInt(model.split(" ")[0]); i++) {
      drawing.draw("A1 -> t%d -> A2".formatted(i));
    }
    return drawing.root();
  }

  @Benchmark
  public Judgement judged() throws UnreadableModelException {
    return Soundness.judge(root);
  }

  @Benchmark
  public Judgement everyState() throws UnreadableModelException {
    var process = GraphReader.read(root).getFirst();
    var net = NetBuilder.build(process, Set.of(), true).net();
    var activities = process.activities().map(it -> it.id).collect(Collectors.toSet());
    return Exploration.judgeAtLength(new CompactNet(net, 3), activities, MOST_STATES);
  }
}
