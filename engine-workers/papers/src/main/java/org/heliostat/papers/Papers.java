package org.heliostat.papers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

/** Opens sealed papers; writes none. */
public final class Papers {
  private final ReadModel readModel;
  private final Sealer sealer;

  public Papers(ReadModel readModel, Sealer sealer) {
    this.readModel = readModel;
    this.sealer = sealer;
  }

  /**
   * Opens one paper.
   *
   * @param ref {@code null} for none
   * @return what was written; empty when there is no such paper
   */
  public Optional<String> open(@Nullable String ref) {
    return ref == null
        ? Optional.empty()
        : Optional.ofNullable(open(List.of(ref), it -> it, text -> text).get(ref));
  }

  /**
   * Opens one paper of each, in one call to the store.
   *
   * @param ref where the paper of each lies; {@code null} when it has none
   * @param read makes of the text what is wanted
   * @return what was written; whoever has no paper, or an unknown one, is left out
   */
  public <K, V> Map<K, V> open(
      Collection<K> owners, Function<K, @Nullable String> ref, Function<String, V> read) {
    var papers =
        readModel.getAll(Index.PEOPLE, owners.stream().map(ref).filter(Objects::nonNull).toList());
    var opened = new HashMap<K, V>();
    for (var owner : owners) {
      var key = ref.apply(owner);
      var paper = key == null ? null : papers.get(key);
      if (paper != null) {
        opened.put(owner, read.apply(sealer.open(paper.ref(), paper.sealed())));
      }
    }
    return opened;
  }
}
