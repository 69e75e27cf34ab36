package org.heliostat.readmodel;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The read side and the write side of the documents in Elasticsearch. Thread-safe; every method
 * throws {@link StoreUnavailableException} when the store cannot answer.
 */
public final class ReadModel implements AutoCloseable {
  private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
  private static final int SOCKET_TIMEOUT_MILLIS = 30_000;

  private final ElasticsearchClient client;

  private ReadModel(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * Connects lazily: the store need not be up yet.
   *
   * @param url for instance {@code http://127.0.0.1:9200}; a user and password in it are sent along
   */
  public static ReadModel connect(URI url) {
    var builder =
        RestClient.builder(new HttpHost(url.getHost(), url.getPort(), url.getScheme()))
            .setRequestConfigCallback(
                request ->
                    request
                        .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                        .setSocketTimeout(SOCKET_TIMEOUT_MILLIS));
    BasicLogin.of(url).ifPresent(builder::setHttpClientConfigCallback);
    var transport =
        new RestClientTransport(builder.build(), new JacksonJsonpMapper(DocumentJson.mapper()));
    return new ReadModel(new ElasticsearchClient(transport));
  }

  /** Creates the indices that are missing, with their strict mappings. */
  public void createIndices() {
    ask("create indices", () -> IndexCreation.createMissing(client));
  }

  /** Whether the store answers. */
  public boolean isReachable() {
    try {
      return !client.cluster().health().timedOut();
    } catch (IOException | ElasticsearchException e) {
      return false;
    }
  }

  /**
   * One document by its id, in real time: what was confirmed is seen at once.
   *
   * @param id may come from anyone; it travels in the body, since as part of an address {@code ..}
   *     would mean something else
   */
  public <T> Optional<T> get(Index<T> index, String id) {
    return Optional.ofNullable(getAll(index, List.of(id)).get(id));
  }

  /** Several documents by their ids, in real time, in one call; those missing are left out. */
  public <T> Map<String, T> getAll(Index<T> index, Collection<String> ids) {
    var wanted = distinct(ids);
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return ask(
        "get " + index.name(),
        () -> {
          var found = new LinkedHashMap<String, T>();
          for (var doc :
              client.mget(get -> get.index(index.name()).ids(wanted), index.type()).docs()) {
            refuseToGuess(doc);
            if (doc.isResult() && doc.result().source() != null) {
              found.put(doc.result().id(), doc.result().source());
            }
          }
          return found;
        });
  }

  /** The versions of several documents, in real time, without reading them. */
  public Map<String, Long> versions(Index<?> index, Collection<String> ids) {
    var wanted = distinct(ids);
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return ask(
        "get versions of " + index.name(),
        () -> {
          var found = new LinkedHashMap<String, Long>();
          var request =
              client.mget(
                  get -> get.index(index.name()).ids(wanted).source(source -> source.fetch(false)),
                  Void.class);
          for (var doc : request.docs()) {
            refuseToGuess(doc);
            if (doc.isResult() && doc.result().found() && doc.result().version() != null) {
              found.put(doc.result().id(), doc.result().version());
            }
          }
          return found;
        });
  }

  /**
   * One page of a list. Sees what was written up to about a second ago.
   *
   * @param first how many at most
   * @param after cursor of an earlier page; {@code null} for the first
   * @throws IllegalArgumentException when the cursor is not one of ours
   */
  public <T> Page<T> search(
      Index<T> index, Filter filter, List<Order> orders, int first, @Nullable String after) {
    var search = PageSearch.of(index, filter, orders, first, after);
    return ask("search " + index.name(), () -> search.page(client));
  }

  /**
   * The first of a list that somebody follows. Copies of an index differ for a moment; this asks
   * the same one each time, so that what it showed once it does not hide again.
   *
   * @param first how many at most
   */
  public <T> List<T> follow(Index<T> index, Filter filter, List<Order> orders, int first) {
    var search = PageSearch.inOneCopy(index, filter, orders, first);
    return ask(
        "follow " + index.name(),
        () -> search.page(client).items().stream().map(Page.Item::document).toList());
  }

  /** How many documents match. */
  public long count(Index<?> index, Filter filter) {
    return ask(
        "count " + index.name(),
        () -> client.count(count -> count.index(index.name()).query(Queries.of(filter))).count());
  }

  /**
   * How many documents there are of each kind, in one search; ordered by the values.
   *
   * @param by no field twice
   * @param part a further condition, counted within each group
   * @param most more groups than this are not wanted
   * @return at most one group more than {@code most}, so that it is known when there are too many
   */
  public List<Group> groups(
      Index<?> index, Filter filter, List<Grouping> by, Filter part, int most) {
    var search = new GroupSearch(index, filter, by, part, most);
    return ask("count " + index.name(), () -> search.groups(client));
  }

  /**
   * Writes in the order given, in one call. Writes of a version the store already has, or of a
   * document that must be new and is there, count as done: so a replay is harmless.
   *
   * @throws StoreUnavailableException when any other write failed
   */
  public void write(List<Write<?>> writes) {
    if (!writes.isEmpty()) {
      ask("write " + writes.size() + " documents", () -> BulkWriter.write(client, writes));
    }
  }

  /** Makes everything written to an index visible to searches. Dear; for rare events only. */
  public void refresh(Index<?> index) {
    ask(
        "refresh " + index.name(),
        () -> client.indices().refresh(refresh -> refresh.index(index.name())));
  }

  /**
   * Stores a document that only one writer at a time may change.
   *
   * @param version must be larger than the stored one
   * @return whether it was stored; {@code false} when somebody else was faster
   */
  public <T> boolean replace(Index<T> index, String id, T document, long version) {
    return ask(
        "replace in " + index.name(),
        () -> BulkWriter.replace(client, index, id, document, version));
  }

  /** Removes a document; one that is not there stays so. */
  public void delete(Index<?> index, String id) {
    ask(
        "delete from " + index.name(),
        () -> client.delete(request -> request.index(index.name()).id(id)));
  }

  @Override
  public void close() {
    try {
      client._transport().close();
    } catch (IOException e) {
      throw new StoreUnavailableException("could not close the connection", e);
    }
  }

  /** No document has an empty id, and the store would call the question wrong. */
  private static List<String> distinct(Collection<String> ids) {
    return ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
  }

  /** A part of the store that is just coming up knows nothing; that is no answer. */
  private static void refuseToGuess(MultiGetResponseItem<?> doc) {
    if (doc.isFailure()) {
      throw new StoreUnavailableException(
          "the store could not look for %s: %s"
              .formatted(doc.failure().id(), doc.failure().error().reason()));
    }
  }

  private static <T> T ask(String what, StoreCall<T> call) {
    try {
      return call.run();
    } catch (IOException | ElasticsearchException e) {
      throw new StoreUnavailableException(
          "the store did not %s: %s".formatted(what, e.getMessage()), e);
    }
  }

  private interface StoreCall<T> {
    T run() throws IOException;
  }
}
