package org.heliostat.api.acts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.Patience;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.engine.Messages;
import org.heliostat.papers.Derivation;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Judged;
import org.heliostat.readmodel.ReadModel;

/**
 * Acts that are published on the key of what they are about, stand there in one order and are
 * judged by the fold. What was decided is what is answered.
 *
 * @param <T> what they are about
 */
public final class JudgedActs<T extends Judged> {
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(5);

  private final ReadModel readModel;
  private final Messages messages;
  private final Derivation derivation;
  private final Index<T> index;
  private final Words words;

  /**
   * @param index where the verdicts are found
   * @param words what is said about a refusal
   */
  public JudgedActs(
      ReadModel readModel, Messages messages, Derivation derivation, Index<T> index, Words words) {
    this.readModel = readModel;
    this.messages = messages;
    this.derivation = derivation;
    this.index = index;
    this.words = words;
  }

  /** The id of an account's act: the same for the same request, so that it is judged once. */
  public String id(String kind, String account, String key, String clientRequestId) {
    return derivation.hex("act", kind, account, key, clientRequestId);
  }

  /** Says why an act was refused. */
  @FunctionalInterface
  public interface Words {
    /**
     * @param kind name of the message
     */
    No of(String kind, RefusalCode code);
  }

  /**
   * Does an act and waits for the verdict.
   *
   * @param kind name of the message
   * @param key id of the document that it is about
   * @param actId see {@link #id}
   * @param kept how long the engine offers the message to a process that does not listen yet
   */
  public Act<T> publish(
      String kind, String key, String actId, Duration kept, Map<String, Object> variables) {
    messages.publish(kind, key, actId, kept, variables);
    return Patience.until(
            VISIBLE_WITHIN,
            () -> readModel.get(index, key).flatMap(document -> verdict(document, actId)))
        .orElseThrow(Problem::notYetVisible);
  }

  /** Does an act that no process listens to. */
  public Act<T> publish(String kind, String key, String actId, Map<String, Object> variables) {
    return publish(kind, key, actId, Duration.ZERO, variables);
  }

  /** What was decided about an act; empty while it was not done. */
  public Optional<Act<T>> verdict(T document, String actId) {
    return document.acts().stream()
        .filter(act -> act.actId().equals(actId))
        .findFirst()
        .map(entry -> answer(document, entry));
  }

  private Act<T> answer(T document, ActEntry entry) {
    var code = entry.refusal();
    return code == null
        ? new Act.Done<>(document)
        : Act.no(words.of(entry.kind(), RefusalCode.valueOf(code)));
  }
}
