package org.heliostat.api.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.FileState;
import org.heliostat.readmodel.Page;
import org.jspecify.annotations.Nullable;

/** A register in memory that notes which files were looked at by the sweep. */
final class NotedRegister implements FileRegister {
  private static final int PAGE = 2;

  final Map<String, FileDocument> files = new LinkedHashMap<>();
  final Map<String, CaseDocument> cases = new LinkedHashMap<>();
  final List<String> looked = new ArrayList<>();

  @Override
  public Map<String, FileDocument> find(Collection<String> fileIds) {
    var found = new LinkedHashMap<>(files);
    found.keySet().retainAll(fileIds);
    return found;
  }

  @Override
  public boolean enter(FileDocument file) {
    var known = files.get(file.fileId());
    if (known != null && known.revision() >= file.revision()) {
      return false;
    }
    files.put(file.fileId(), file);
    return true;
  }

  @Override
  public void strike(String fileId) {
    files.remove(fileId);
  }

  @Override
  public Page<FileDocument> notAttached(Instant before, @Nullable String after) {
    var matching =
        List.copyOf(files.values()).stream()
            .filter(file -> file.state() != FileState.ATTACHED)
            .filter(file -> file.uploadedAt().isBefore(before))
            .filter(file -> after == null || file.fileId().compareTo(after) > 0)
            .sorted(Comparator.comparing(FileDocument::fileId))
            .toList();
    var items =
        matching.stream().limit(PAGE).map(file -> new Page.Item<>(file, file.fileId())).toList();
    items.forEach(item -> looked.add(item.document().fileId()));
    return new Page<>(items, matching.size() > PAGE);
  }

  @Override
  public Optional<CaseDocument> caseOf(String caseNo) {
    return Optional.ofNullable(cases.get(caseNo));
  }
}
