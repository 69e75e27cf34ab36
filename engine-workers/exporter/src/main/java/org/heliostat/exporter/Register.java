package org.heliostat.exporter;

import java.util.List;
import java.util.Set;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Judged;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing beside the cases that people give orders about. All orders about the same thing
 * lie on one partition, in one order, so each is judged once and for all when it comes.
 *
 * @param <T> what is folded
 */
interface Register<T extends Judged> {
  Index<T> index();

  /** The messages that are orders of this register. */
  Set<String> kinds();

  /** The thing before any order. */
  T blank(String key);

  /** The refusal code, or {@code null} when the order can be carried out. */
  @Nullable String refusal(T before, Order order);

  /** The thing with the order carried out; acts and position are added by {@link Registers}. */
  T apply(T before, Order order);

  /** The same thing with what was decided about orders so far. */
  T judged(T document, long position, List<ActEntry> acts);

  /** What the trail says of an order. */
  TrailWords words(Order order);

  /** Writes what follows from a change besides the thing itself. */
  default void changed(T before, T after, PendingWrites pending) {}

  /**
   * How the trail tells of an order.
   *
   * @param powerCode empty when it is about no power
   * @param detail reference or hash that pins what was ordered; never personal data
   */
  record TrailWords(String powerCode, String detail) {}
}
