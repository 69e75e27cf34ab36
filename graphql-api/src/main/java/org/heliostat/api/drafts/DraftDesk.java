package org.heliostat.api.drafts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.PowerSource;
import org.heliostat.readmodel.DraftDocument;
import org.heliostat.readmodel.DraftDocument.DraftFile;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

/** Keeps powers being drawn (B1). Faults do not hinder saving; two who save at once do not mix. */
final class DraftDesk {
  private static final int LARGEST_BPMN = 2_000_000;
  private static final int LARGEST_FILE = 300_000;
  private static final int MOST_FILES = 60;
  private static final Pattern FILE_NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}\\.[a-z]{1,16}");

  /** The engine takes no command above 4 MiB. */
  private static final int LARGEST_POWER = 3_500_000;

  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final Clock clock;

  DraftDesk(ReadModel readModel, PowerCatalogue catalogue, Clock clock) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** A save. */
  record Save(String bpmn, List<DraftFile> files, @Nullable Integer revision) {}

  /** The draft, if it exists and may be drawn by whoever asks. */
  Optional<DraftDocument> find(HeliostatUser user, String code) {
    return readModel.get(Index.DRAFTS, code).filter(draft -> mayDraw(user, draft));
  }

  /** Model and files as they would be published. */
  static PowerSource source(DraftDocument draft) {
    var files = new TreeMap<String, String>();
    draft.files().forEach(file -> files.put(file.name(), file.text()));
    files.put(PowerSource.MODEL, draft.bpmn());
    return PowerSource.of(files);
  }

  Act<DraftDocument> save(HeliostatUser user, Save save) {
    var tooLarge = size(save);
    if (tooLarge != null) {
      return Act.no(tooLarge);
    }
    return switch (DraftHeader.read(save.bpmn())) {
      case DraftHeader.Reading.Unreadable unreadable ->
          Act.no(
              No.field(
                  RefusalCode.MODEL_UNREADABLE,
                  "bpmn",
                  unreadable.chinese(),
                  unreadable.english()));
      case DraftHeader.Reading.Readable readable -> save(user, save, readable.header());
    };
  }

  private Act<DraftDocument> save(HeliostatUser user, Save save, DraftHeader header) {
    var existing = readModel.get(Index.DRAFTS, header.code());
    var agency = existing.map(DraftDocument::agency).orElse(null);
    if (agency == null) {
      agency = firstAgency(user, header);
    }
    if (agency == null) {
      return Act.no(noAgency());
    }
    var refusal = No.unless(Rights.mayDraw(user, new AgencyCode(agency)));
    if (refusal == null && existing.isEmpty()) {
      refusal =
          catalogue
              .current(header.code())
              .map(power -> No.unless(Rights.mayDraw(user, power.power().agency())))
              .orElse(null);
    }
    if (refusal != null) {
      return Act.no(refusal);
    }
    int revision = existing.map(DraftDocument::revision).orElse(0);
    int begunFrom = save.revision() == null ? 0 : save.revision();
    if (revision != begunFrom) {
      return existing
          .filter(draft -> revision == begunFrom + 1 && isSavedAlready(user, save, draft))
          .<Act<DraftDocument>>map(Act.Done::new)
          .orElseGet(() -> Act.no(changed(revision)));
    }
    return store(user, save, header, agency, revision + 1);
  }

  /** A save whose answer was lost comes again as it was. */
  private static boolean isSavedAlready(HeliostatUser user, Save save, DraftDocument draft) {
    return draft.savedBy().equals(user.username())
        && draft.bpmn().equals(save.bpmn())
        && draft.files().equals(save.files());
  }

  /** What the file names if it can be used; otherwise where whoever draws belongs. */
  private static @Nullable String firstAgency(HeliostatUser user, DraftHeader header) {
    var named = header.agency();
    if (named != null
        && AgencyCode.isWellFormed(named)
        && Rights.mayDraw(user, new AgencyCode(named)).isAllowed()) {
      return named;
    }
    var own = user.agency();
    return own == null ? null : own.value();
  }

  private Act<DraftDocument> store(
      HeliostatUser user, Save save, DraftHeader header, String agency, int revision) {
    var draft =
        new DraftDocument(
            header.code(),
            header.name(),
            agency,
            new AgencyCode(agency).lineage().stream().map(AgencyCode::value).toList(),
            save.bpmn(),
            save.files(),
            revision,
            clock.instant(),
            user.username());
    if (!readModel.replace(Index.DRAFTS, header.code(), draft, revision)) {
      return Act.no(changed(revision));
    }
    readModel.refresh(Index.DRAFTS);
    return new Act.Done<>(draft);
  }

  private static boolean mayDraw(HeliostatUser user, DraftDocument draft) {
    return Rights.mayDraw(user, new AgencyCode(draft.agency())).isAllowed();
  }

  private static @Nullable No size(Save save) {
    if (save.bpmn().length() > LARGEST_BPMN) {
      return unreadable(
          "bpmn",
          "流程图文件过大：%,d 个字符，上限 %,d。".formatted(save.bpmn().length(), LARGEST_BPMN),
          "The model has %,d characters, more than %,d."
              .formatted(save.bpmn().length(), LARGEST_BPMN));
    }
    if (save.files().size() > MOST_FILES) {
      return unreadable(
          "files",
          "流程图以外的文件最多 %d 个。".formatted(MOST_FILES),
          "At most %d files beside the model.".formatted(MOST_FILES));
    }
    var names = new HashSet<String>();
    for (int i = 0; i < save.files().size(); i++) {
      var no = file("files[%d]".formatted(i), save.files().get(i), names);
      if (no != null) {
        return no;
      }
    }
    return total(save);
  }

  private static @Nullable No file(String field, DraftFile file, Set<String> names) {
    if (!FILE_NAME.matcher(file.name()).matches()
        || !PowerSource.isBesidePower(file.name())
        || !names.add(file.name())) {
      return unreadable(
          field + ".name",
          "文件名应为 <编号>.form、<编号>.dmn、<编号>.document 或 public.bpmn，编号以字母开头，只含字母、数字、下划线和连字符，且不得重复。",
          "A file is called <id>.form, <id>.dmn, <id>.document or public.bpmn; the id begins with a"
              + " letter and has letters, digits, _ and -; no name comes twice.");
    }
    return file.text().length() > LARGEST_FILE
        ? unreadable(
            field + ".text",
            "文件不得超过 %,d 个字符。".formatted(LARGEST_FILE),
            "A file has at most %,d characters.".formatted(LARGEST_FILE))
        : null;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static @Nullable No total(Save save) {
    long bytes =
        bytes(save.bpmn()) + save.files().stream().mapToLong(file -> bytes(file.text())).sum();
    return bytes > LARGEST_POWER
        ? unreadable(
            "files",
            "流程图与各文件合计 %,d 字节，上限 %,d。".formatted(bytes, LARGEST_POWER),
            "Model and files have %,d bytes together, more than %,d."
                .formatted(bytes, LARGEST_POWER))
        : null;
  }

  private static No unreadable(String field, String chinese, String english) {
    return No.field(RefusalCode.MODEL_UNREADABLE, field, chinese, english);
  }

  private static No noAgency() {
    return No.because(
        RefusalCode.NOT_ENTITLED,
        "您的账号未归入任何机构，请联系系统管理员。",
        "Your account belongs to no agency; ask the system administrator.");
  }

  /** Somebody else saved in between. */
  static No changed(int revision) {
    return No.field(
        RefusalCode.DRAFT_CHANGED,
        "revision",
        "该流程的草稿已被另行保存（草稿第 %d 次保存），请重新打开后再修改。".formatted(revision),
        "The draft was saved meanwhile (its save number %d); open it again.".formatted(revision));
  }
}
