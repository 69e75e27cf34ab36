package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws processes at random, sound and unsound ones. */
final class RandomDrawings {
  private final Random random;
  private final String gateways;
  private int numbered;

  /**
   * @param gateways the first letters of the nodes to draw besides tasks, see {@link Drawing}
   */
  RandomDrawings(long seed, String gateways) {
    this.random = new Random(seed);
    this.gateways = gateways;
  }

  /** Nodes joined at random; each has arrows in and out as its kind wants. */
  Drawing tangled(int size) {
    var drawing = new Drawing();
    List<String> nodes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      nodes.add(name(random.nextInt(3) == 0 ? "a" : one(gateways)));
    }
    List<String> ends = new ArrayList<>(List.of("E1"));
    if (random.nextInt(3) == 0) {
      ends.add(random.nextInt(3) == 0 ? "T2" : "E2");
    }
    drawing.arrow("S", nodes.getFirst());
    for (int i = 1; i < nodes.size(); i++) {
      drawing.arrow(nodes.get(random.nextInt(i)), nodes.get(i));
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (!drawing.leaves(nodes.get(i))) {
        boolean on = i + 1 < nodes.size() && random.nextInt(4) > 0;
        drawing.arrow(
            nodes.get(i),
            on ? nodes.get(i + 1 + random.nextInt(nodes.size() - i - 1)) : pick(ends));
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      drawing.arrow(pick(nodes), random.nextInt(4) == 0 ? pick(ends) : pick(nodes));
    }
    return drawing;
  }

  /** Blocks in blocks, with the kind of a join now and then not that of its split. */
  Drawing nested(int depth) {
    var drawing = new Drawing();
    drawing.arrow("S", block(drawing, depth, "E"));
    return drawing;
  }

  /** Draws a block that leads to a node and gives the node it begins with. */
  private String block(Drawing drawing, int depth, String then) {
    int kind = depth == 0 ? 0 : random.nextInt(5);
    switch (kind) {
      case 0 -> {
        var task = name("a");
        drawing.arrow(task, then);
        return task;
      }
      case 1 -> {
        return block(drawing, depth - 1, block(drawing, depth - 1, then));
      }
      case 2 -> {
        var again = name("X");
        var leave = name("X");
        drawing.arrow(again, block(drawing, depth - 1, leave));
        drawing.arrow(leave, then);
        drawing.arrow(leave, random.nextBoolean() ? again : block(drawing, 0, again));
        return again;
      }
      default -> {
        var letter = one(gateways);
        var split = name(letter);
        var join = name(random.nextInt(8) == 0 ? one(gateways) : letter);
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
          drawing.arrow(split, random.nextInt(5) == 0 ? join : block(drawing, depth - 1, join));
        }
        if (random.nextInt(10) == 0) {
          drawing.arrow(split, block(drawing, 0, random.nextBoolean() ? name("E") : then));
        }
        drawing.arrow(join, then);
        return split;
      }
    }
  }

  /**
   * An inclusive split whose branches are mostly of a kind that does not fold away: they may end by
   * themselves, start something beside, come to another join, or be split and joined inclusively
   * once more.
   */
  Drawing wide(int ways) {
    var drawing = new Drawing();
    boolean loops = random.nextInt(3) == 0;
    var split = name("O");
    var join = name(random.nextInt(6) == 0 ? one("XA") : "O");
    var other = name(random.nextInt(3) == 0 ? "A" : "O");
    var again = name("X");
    drawing.arrow("S", loops ? again : beside(drawing, split, join));
    if (loops) {
      drawing.arrow(again, split);
    }
    for (int i = 0; i < ways; i++) {
      branch(drawing, split, random.nextInt(4) == 0 ? other : join, join);
    }
    var last = join;
    if (drawing.isDrawn(other)) {
      last = name(random.nextBoolean() ? "O" : "A");
      drawing.arrow(other, last);
      drawing.arrow(join, last);
    }
    var leave = name("X");
    drawing.arrow(last, leave);
    drawing.arrow(leave, "E");
    if (loops) {
      drawing.arrow(leave, again);
    }
    return drawing;
  }

  /** Gives what to begin with: the split, or something before it with a token beside it. */
  private String beside(Drawing drawing, String split, String join) {
    if (random.nextInt(3) > 0) {
      return split;
    }
    var fork = name("A");
    drawing.arrow(fork, split);
    drawing.arrow(fork, random.nextBoolean() ? block(drawing, 0, join) : name("E"));
    return fork;
  }

  private void branch(Drawing drawing, String split, String to, String join) {
    var task = name("a");
    var fork = name("X");
    switch (random.nextInt(7)) {
      case 0 -> {
        drawing.arrow(split, task);
        drawing.arrow(task, to);
      }
      case 1 -> {
        drawing.arrow(split, fork);
        drawing.arrow(fork, task);
        drawing.arrow(task, to);
        drawing.arrow(fork, block(drawing, 0, name("E")));
      }
      case 2 -> {
        drawing.arrow(split, task);
        drawing.arrow(task, name("E"));
      }
      case 3 -> {
        var both = name("A");
        drawing.arrow(split, both);
        drawing.arrow(both, block(drawing, 0, to));
        drawing.arrow(both, block(drawing, 0, name("E")));
      }
      case 4 -> {
        drawing.arrow(split, fork);
        drawing.arrow(fork, block(drawing, 0, to));
        drawing.arrow(fork, block(drawing, 0, join));
      }
      case 5 -> {
        var inner = name("O");
        var met = name("O");
        drawing.arrow(split, inner);
        drawing.arrow(inner, block(drawing, 0, met));
        drawing.arrow(inner, fork);
        drawing.arrow(fork, met);
        drawing.arrow(fork, name("E"));
        drawing.arrow(met, to);
      }
      default -> drawing.arrow(split, block(drawing, 1, to));
    }
  }

  /** A process with sub-processes, boundary events and, now and then, an event sub-process. */
  Drawing eventful() {
    var drawing = new Drawing();
    var host = name("p");
    drawing.with("<subProcess id=\"%s\">%s</subProcess>".formatted(host, inside("S" + host, 2)));
    int events = random.nextInt(3);
    for (int i = 0; i < events; i++) {
      boundary(drawing, host, i);
    }
    var task = name("a");
    drawing.with("<task id=\"%s\"/>".formatted(task));
    if (random.nextBoolean()) {
      boundary(drawing, task, 9);
    }
    var join = name(one(gateways));
    var split = name(random.nextInt(3) == 0 ? "X" : one(gateways));
    drawing.arrow("S", split);
    drawing.arrow(split, host);
    drawing.arrow(split, task);
    drawing.arrow(host, random.nextInt(4) == 0 ? block(drawing, 1, join) : join);
    drawing.arrow(task, join);
    drawing.arrow(join, "E");
    if (random.nextInt(3) == 0) {
      var inside =
          inside("Sevent", 1)
              .replaceFirst(
                  "<startEvent ",
                  "<startEvent isInterrupting=\"%s\" ".formatted(random.nextBoolean()));
      drawing.with(
          "<subProcess id=\"event\" triggeredByEvent=\"true\">%s</subProcess>".formatted(inside));
    }
    return drawing;
  }

  private void boundary(Drawing drawing, String host, int number) {
    var event = host + "event" + number;
    drawing.with(
        """
        <boundaryEvent id="%s" attachedToRef="%s" cancelActivity="%s"/>
        """
            .formatted(event, host, random.nextBoolean()));
    drawing.arrow(event, block(drawing, 0, random.nextBoolean() ? "E" : name("E")));
  }

  /** What is drawn inside a sub-process; its arrows have ids of their own. */
  private String inside(String start, int depth) {
    var drawing = new Drawing();
    var end = random.nextInt(6) == 0 ? name("T") : name("E");
    drawing.arrow(start, block(drawing, depth, end));
    return drawing.inside().replaceAll("id=\"f(\\d+)\"", "id=\"%sf$1\"".formatted(start));
  }

  private String name(String letter) {
    return letter + ++numbered;
  }

  private String one(String letters) {
    return String.valueOf(letters.charAt(random.nextInt(letters.length())));
  }

  private String pick(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
