package org.heliostat.api.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.heliostat.readmodel.Page;
import org.jspecify.annotations.Nullable;

/** One page of a list, as Relay knows it. Its size is counted only when somebody asks. */
public final class Connection<N> {
  private final List<Edge<N>> edges;
  private final PageInfo pageInfo;
  private final LongSupplier count;
  private @Nullable Integer counted;

  private Connection(List<Edge<N>> edges, PageInfo pageInfo, LongSupplier count) {
    this.edges = edges;
    this.pageInfo = pageInfo;
    this.count = count;
  }

  /**
   * A page as a connection.
   *
   * @param node what a document is shown as; {@code null} leaves it out
   * @param count how many there are in all, asked at most once
   */
  public static <D, N> Connection<N> of(
      Page<D> page, PageRequest request, Function<D, @Nullable N> node, LongSupplier count) {
    var edges = new ArrayList<Edge<N>>();
    for (var item : page.items()) {
      var shown = node.apply(item.document());
      if (shown != null) {
        edges.add(new Edge<>(shown, item.cursor()));
      }
    }
    var items = page.items();
    return new Connection<>(
        List.copyOf(edges),
        new PageInfo(
            page.hasNext(),
            request.after() != null,
            items.isEmpty() ? null : items.getFirst().cursor(),
            items.isEmpty() ? null : items.getLast().cursor()),
        count);
  }

  public List<Edge<N>> edges() {
    return edges;
  }

  public List<N> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  public PageInfo pageInfo() {
    return pageInfo;
  }

  public synchronized int totalCount() {
    if (counted == null) {
      counted = Math.toIntExact(count.getAsLong());
    }
    return counted;
  }
}
