package org.heliostat.check.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Boundary events, sub-processes, event sub-processes, errors, links and conditions. */
class SubProcessSoundnessTest {
  record Example(String name, String verdicts, Drawing drawing) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static String sub(String id, String... lines) {
    return "<subProcess id=\"%s\">%s</subProcess>".formatted(id, inside(id, Drawing.of(lines)));
  }

  /** Arrows inside have other ids than those outside. */
  private static String inside(String id, Drawing drawing) {
    return drawing.inside().replaceAll("id=\"f(\\d+)\"", "id=\"%sf$1\"".formatted(id));
  }

  private static String onEvent(String id, boolean interrupting, String... lines) {
    var inside =
        inside(id, Drawing.of(lines))
            .replaceFirst(
                "<startEvent ", "<startEvent isInterrupting=\"%s\" ".formatted(interrupting));
    return "<subProcess id=\"%s\" triggeredByEvent=\"true\">%s</subProcess>".formatted(id, inside);
  }

  private static String boundary(String id, String host, boolean interrupting) {
    return """
        <boundaryEvent id="%s" attachedToRef="%s" cancelActivity="%s"><timerEventDefinition/></boundaryEvent>
        """
        .formatted(id, host, interrupting);
  }

  private static String errorBoundary(String id, String host) {
    return "<boundaryEvent id=\"%s\" attachedToRef=\"%s\"><errorEventDefinition/></boundaryEvent>"
        .formatted(id, host);
  }

  private static Drawing draw(String... xml) {
    var drawing = new Drawing();
    for (var piece : xml) {
      drawing.with(piece);
    }
    return drawing;
  }

  static Stream<Example> examples() {
    return Stream.of(
        new Example(
            "a sub-process that is sound",
            "++++",
            draw(sub("p", "S2 -> A1 -> x -> A2 -> E2", "A1 -> y -> A2")).and("S -> p -> E")),
        new Example(
            "a sub-process that stands still",
            "+-+-",
            draw(sub("p", "S2 -> X1 -> x -> A2 -> E2", "X1 -> y -> A2")).and("S -> p -> a -> E")),
        new Example(
            "a sub-process that stands still but may be interrupted",
            "++++",
            draw(sub("p", "S2 -> X1 -> x -> A2 -> E2", "X1 -> y -> A2"), boundary("b", "p", true))
                .and("S -> p -> E", "b -> a -> E3")),
        new Example(
            "what follows only the regular end of a sub-process that never ends",
            "+++-",
            draw(sub("p", "S2 -> X1 -> x -> A2 -> E2", "X1 -> y -> A2"), boundary("b", "p", true))
                .and("S -> p -> c -> E", "b -> a -> E3")),
        new Example(
            "a sub-process with two tokens on one arrow",
            "-+-+",
            draw(sub("p", "S2 -> A1 -> x -> X2 -> z -> E2", "A1 -> y -> X2")).and("S -> p -> E")),
        new Example(
            "a sub-process that reaches its end twice, on a loop",
            "++-+",
            draw(sub("p", "S2 -> A1 -> x -> E2", "A1 -> y -> E2"))
                .and("S -> X1 -> p -> X2 -> E", "X2 -> X1")),
        new Example(
            "a terminating end inside ends the inside only",
            "++++",
            draw(sub("p", "S2 -> A1 -> x -> T2", "A1 -> y -> A3", "A1 -> z -> A3", "A3 -> E2"))
                .and("S -> p -> a -> E")),
        new Example(
            "an interrupting boundary event",
            "++++",
            draw(boundary("b", "a", true)).and("S -> a -> X -> E", "b -> c -> X")),
        new Example(
            "an interrupting boundary event joined by parallel",
            "+-++",
            draw(boundary("b", "a", true)).and("S -> a -> A -> E", "b -> c -> A")),
        new Example(
            "a boundary event that does not interrupt, with an end of its own",
            "++++",
            draw(boundary("b", "a", false)).and("S -> a -> E", "b -> c -> E2")),
        new Example(
            "a boundary event that does not interrupt, joined by a choice",
            "-+-+",
            draw(boundary("b", "a", false)).and("S -> a -> X -> d -> E", "b -> c -> X")),
        new Example(
            "a boundary event that does not interrupt, joined by parallel",
            "+-++",
            draw(boundary("b", "a", false)).and("S -> a -> A -> E", "b -> c -> A")),
        new Example(
            "an event sub-process that interrupts",
            "++++",
            draw(onEvent("e", true, "S3 -> x -> E3")).and("S -> a -> E")),
        new Example(
            "an event sub-process that saves a process standing still, if it comes",
            "++++",
            draw(onEvent("e", true, "S3 -> x -> E3")).and("S -> X -> a -> A -> E", "X -> b -> A")),
        new Example(
            "an event sub-process beside the process",
            "++++",
            draw(onEvent("e", false, "S3 -> x -> E3")).and("S -> a -> E")),
        new Example(
            "an event sub-process beside a process standing still",
            "+-++",
            draw(onEvent("e", false, "S3 -> x -> E3")).and("S -> X -> a -> A -> E", "X -> b -> A")),
        new Example(
            "an event sub-process that stands still",
            "+-+-",
            draw(onEvent("e", true, "S3 -> X3 -> x -> A3 -> z -> E3", "X3 -> y -> A3"))
                .and("S -> a -> E")),
        new Example(
            "an error caught at the border",
            "++++",
            draw(
                    sub("p", "S2 -> X1 -> x -> E2")
                        .replace(
                            "</subProcess>",
                            """
                            <endEvent id="err"><errorEventDefinition/></endEvent>
                            <sequenceFlow id="toErr" sourceRef="X1" targetRef="err"/></subProcess>
                            """),
                    errorBoundary("b", "p"))
                .and("S -> p -> a -> E", "b -> c -> E3")),
        new Example(
            "an error that is the only end, so that nothing follows regularly",
            "+++-",
            draw(
                    "<subProcess id=\"p\"><startEvent id=\"S2\"/><task id=\"x\"/>"
                        + "<endEvent id=\"err\"><errorEventDefinition/></endEvent>"
                        + "<sequenceFlow id=\"g1\" sourceRef=\"S2\" targetRef=\"x\"/>"
                        + "<sequenceFlow id=\"g2\" sourceRef=\"x\" targetRef=\"err\"/></subProcess>",
                    errorBoundary("b", "p"))
                .and("S -> p -> a -> E", "b -> c -> E3")),
        new Example(
            "an error nobody catches ends everything",
            "++++",
            draw("<endEvent id=\"err\"><errorEventDefinition/></endEvent>")
                .and("S -> A -> a -> err", "A -> b -> A2 -> E", "A -> c -> A2")),
        new Example(
            "links",
            "++++",
            draw(
                    "<intermediateThrowEvent id=\"l1\"><linkEventDefinition name=\"n\"/></intermediateThrowEvent>",
                    "<intermediateCatchEvent id=\"l2\"><linkEventDefinition name=\"n\"/></intermediateCatchEvent>")
                .and("S -> a -> l1", "l2 -> b -> E")),
        new Example(
            "a call activity",
            "++++",
            draw("<callActivity id=\"c\" calledElement=\"drawn\"/>").and("S -> c -> E")),
        new Example(
            "what is done only to compensate is not dead",
            "++++",
            draw("<task id=\"undo\" isForCompensation=\"true\"/>").and("S -> a -> E")),
        new Example(
            "sub-processes in sub-processes",
            "++++",
            draw("<subProcess id=\"p\">%s</subProcess>"
                    .formatted(
                        inside(
                            "p",
                            draw(sub("q", "S3 -> x -> E3"), boundary("b", "q", true))
                                .and("S2 -> q -> E2", "b -> y -> E4"))))
                .and("S -> p -> E")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldJudge(Example example) {
    assertThat(SoundnessTest.verdicts(example.drawing().judge())).isEqualTo(example.verdicts());
  }
}
