package org.heliostat.check.soundness;

import java.util.concurrent.TimeUnit;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlElement;
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
 * Soundness of 10, 20 and 40 parallel branches of one task each: the ratio is that to the first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParallelBranchesBenchmark {
  @Param({"10 branches", "20 branches", "40 branches"})
  public String model;

  private XmlElement root;

  @Setup
  public void prepare() throws UnreadableXmlException {
    root = SoundnessBenchmark.root(model);
  }

  @Benchmark
  public Judgement judged() throws UnreadableModelException {
    return Soundness.judge(root);
  }
}
