package org.heliostat.api.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.Page;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.trail.TrailDocument;
import org.heliostat.trail.TrailHead;
import org.jspecify.annotations.Nullable;

/**
 * The trail of a case up to its end. What somebody tried afterwards was refused and is not part of
 * it, so the dossier stays the same.
 *
 * @param entries in their order, as the store has them
 * @param head where the chain of the case stands by its last entry; where the store lacks that
 *     entry, as the case itself knows it
 */
record CaseTrail(List<TrailDocument> entries, TrailHead head) {
  private static final int PAGE = 1_000;
  private static final Set<String> ENDS = Set.of("case-finished", "case-terminated");

  static CaseTrail of(CaseDocument document, ReadModel readModel) {
    var known = document.trail() == null ? TrailHead.START : document.trail();
    var all = search(document, readModel);
    if (all.size() < known.entries()) {
      // Searches lag by a second; a dossier may be asked for sooner.
      readModel.refresh(Index.TRAIL);
      all = search(document, readModel);
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      if (ENDS.contains(all.get(i).act())) {
        return new CaseTrail(List.copyOf(all.subList(0, i + 1)), all.get(i).headOfCase());
      }
    }
    return new CaseTrail(List.copyOf(all), known);
  }

  private static List<TrailDocument> search(CaseDocument document, ReadModel readModel) {
    var condition = new Filter.In("caseNo", List.of(document.caseNo()));
    var order = List.of(new Order("position", false));
    var found = new ArrayList<TrailDocument>();
    @Nullable String after = null;
    boolean more = true;
    while (more) {
      var page = readModel.search(Index.TRAIL, condition, order, PAGE, after);
      page.items().stream().map(Page.Item::document).forEach(found::add);
      after = page.items().isEmpty() ? null : page.items().getLast().cursor();
      more = page.hasNext();
    }
    return found;
  }
}
