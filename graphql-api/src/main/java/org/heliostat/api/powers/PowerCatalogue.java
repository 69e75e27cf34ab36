package org.heliostat.api.powers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.compile.DeployedPower;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.PowerDocument;
import org.heliostat.readmodel.ReadModel;

/**
 * The published powers. Versions never change once deployed, so each is read from its model once
 * and kept.
 */
public final class PowerCatalogue {
  private static final int VERSIONS_KEPT = 2_000;

  private final ReadModel readModel;
  private final Lock asking = new ReentrantLock();
  private final Cache<String, PublishedPower> versions =
      Caffeine.newBuilder().maximumSize(VERSIONS_KEPT).build();

  PowerCatalogue(ReadModel readModel) {
    this.readModel = readModel;
  }

  /** What new cases of a power run on, in real time. */
  public Optional<PublishedPower> current(String code) {
    return readModel.get(Index.POWERS, code).map(this::read);
  }

  /** The same for several powers, in one call. */
  public Map<String, PublishedPower> current(Collection<String> codes) {
    var found = new LinkedHashMap<String, PublishedPower>();
    readModel.getAll(Index.POWERS, codes).forEach((code, power) -> found.put(code, read(power)));
    return found;
  }

  /** What a running case runs on. */
  public PublishedPower of(CaseDocument document) {
    return of(List.of(document)).get(document.processDefinitionKey());
  }

  /**
   * What running cases run on, by process definition key, in one call for all that are not kept
   * yet.
   */
  public Versions of(Collection<CaseDocument> cases) {
    var keys = new TreeSet<String>();
    cases.forEach(each -> keys.add(each.processDefinitionKey()));
    var found = new LinkedHashMap<String, PublishedPower>(versions.getAllPresent(keys));
    keys.removeAll(found.keySet());
    if (!keys.isEmpty()) {
      found.putAll(missing(keys));
    }
    return new Versions(found);
  }

  /** One at a time: the fields of one query ask for the same versions at the same moment. */
  private Map<String, PublishedPower> missing(Set<String> keys) {
    asking.lock();
    try {
      var found = new LinkedHashMap<String, PublishedPower>(versions.getAllPresent(keys));
      var unknown = new TreeSet<>(keys);
      unknown.removeAll(found.keySet());
      readModel
          .getAll(Index.POWER_VERSIONS, unknown)
          .forEach((key, power) -> found.put(key, read(power)));
      return found;
    } finally {
      asking.unlock();
    }
  }

  /** Versions by process definition key. */
  public record Versions(Map<String, PublishedPower> byKey) {
    /** The version that a case runs on. */
    public PublishedPower of(CaseDocument document) {
      return get(document.processDefinitionKey());
    }

    PublishedPower get(String key) {
      var version = byKey.get(key);
      if (version == null) {
        throw new IllegalStateException("the store has no power version " + key);
      }
      return version;
    }
  }

  /**
   * What is said where a power is not published.
   *
   * @param field the argument that names it
   */
  public static No unknown(String field) {
    return No.field(
        RefusalCode.POWER_UNKNOWN,
        field,
        "没有这个事项，或尚未发布，请核对事项编码。",
        "There is no such published power; check the code.");
  }

  /** The definition in a document. */
  PublishedPower read(PowerDocument document) {
    return versions.get(
        document.processDefinitionKey(),
        key -> new PublishedPower(document, DeployedPower.read(document.bpmn())));
  }
}
