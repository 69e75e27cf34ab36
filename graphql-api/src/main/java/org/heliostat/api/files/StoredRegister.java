package org.heliostat.api.files;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.FileState;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.Page;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

/** The register in the read model. */
record StoredRegister(ReadModel readModel) implements FileRegister {
  private static final int PAGE = 100;
  private static final List<String> NOT_ATTACHED =
      List.of(FileState.LOOSE.name(), FileState.CLAIMED.name(), FileState.DISCARDED.name());

  @Override
  public Map<String, FileDocument> find(Collection<String> fileIds) {
    return readModel.getAll(Index.FILES, fileIds);
  }

  @Override
  public boolean enter(FileDocument file) {
    return readModel.replace(Index.FILES, file.fileId(), file, file.revision());
  }

  @Override
  public void strike(String fileId) {
    readModel.delete(Index.FILES, fileId);
  }

  @Override
  public Page<FileDocument> notAttached(Instant before, @Nullable String after) {
    return readModel.search(
        Index.FILES,
        new Filter.And(
            List.of(
                new Filter.In("state", NOT_ATTACHED),
                new Filter.Between("uploadedAt", null, null, before, null))),
        List.of(new Order("uploadedAt", false)),
        PAGE,
        after);
  }

  @Override
  public Optional<CaseDocument> caseOf(String caseNo) {
    return readModel.get(Index.CASES, caseNo);
  }
}
