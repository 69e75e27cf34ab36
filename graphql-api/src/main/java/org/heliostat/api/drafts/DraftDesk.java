package org.heliostat.api.drafts;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
import org.heliostat.readmodel.DraftDocument.DraftForm;
import org.heliostat.readmodel.DraftDocument.DraftTemplate;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

/** Keeps powers being drawn (B1). Faults do not hinder saving; two who save at once do not mix. */
final class DraftDesk {
  private static final int LARGEST_BPMN = 2_000_000;
  private static final int LARGEST_FORM = 300_000;
  private static final int MOST_FORMS = 50;
  private static final Pattern FORM_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final Clock clock;

  DraftDesk(ReadModel readModel, PowerCatalogue catalogue, Clock clock) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** A save. */
  record Save(
      String bpmn,
      List<DraftForm> forms,
      List<DraftTemplate> documents,
      @Nullable Integer revision) {}

  /** The draft, if it exists and may be drawn by whoever asks. */
  Optional<DraftDocument> find(HeliostatUser user, String code) {
    return readModel.get(Index.DRAFTS, code).filter(draft -> mayDraw(user, draft));
  }

  /** Model and forms as they would be published. */
  static PowerSource source(DraftDocument draft) {
    var forms = new TreeMap<String, String>();
    draft.forms().forEach(form -> forms.put(form.id(), form.schema()));
    var documents = new TreeMap<String, String>();
    draft.documents().forEach(template -> documents.put(template.id(), template.source()));
    return new PowerSource(draft.bpmn(), forms, Collections.emptySortedMap(), documents, "");
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
      return Act.no(changed(revision));
    }
    return store(user, save, header, agency, revision + 1);
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
            save.forms(),
            save.documents(),
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
    if (save.forms().size() > MOST_FORMS) {
      return unreadable(
          "forms", "表单最多 %d 个。".formatted(MOST_FORMS), "At most %d forms.".formatted(MOST_FORMS));
    }
    for (int i = 0; i < save.forms().size(); i++) {
      var form = save.forms().get(i);
      if (!FORM_ID.matcher(form.id()).matches() || form.schema().length() > LARGEST_FORM) {
        return unreadable(
            "forms[%d]".formatted(i),
            "表单编号应以字母开头，只含字母、数字、下划线和连字符；表单不得超过 %,d 个字符。".formatted(LARGEST_FORM),
            "A form's id begins with a letter and has letters, digits, _ and -; its schema has at"
                + " most %,d characters.".formatted(LARGEST_FORM));
      }
    }
    return documentSize(save);
  }

  private static @Nullable No documentSize(Save save) {
    if (save.documents().size() > MOST_FORMS) {
      return unreadable(
          "documents",
          "文书模板最多 %d 个。".formatted(MOST_FORMS),
          "At most %d document templates.".formatted(MOST_FORMS));
    }
    for (int i = 0; i < save.documents().size(); i++) {
      var template = save.documents().get(i);
      if (!FORM_ID.matcher(template.id()).matches() || template.source().length() > LARGEST_FORM) {
        return unreadable(
            "documents[%d]".formatted(i),
            "文书模板编号应以字母开头，只含字母、数字、下划线和连字符；模板不得超过 %,d 个字符。".formatted(LARGEST_FORM),
            "A template's id begins with a letter and has letters, digits, _ and -; it has at most"
                + " %,d characters.".formatted(LARGEST_FORM));
      }
    }
    return null;
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
        "该流程已有更新的保存（第 %d 版），请重新打开后再修改。".formatted(revision),
        "The draft was saved meanwhile (revision %d); open it again.".formatted(revision));
  }
}
