package org.heliostat.api.dossiers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliostat.api.files.FileFormats;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.documents.Documents;
import org.heliostat.dossier.Dossier;
import org.heliostat.dossier.FileEntry;
import org.heliostat.dossier.Hashes;
import org.heliostat.dossier.Index;
import org.heliostat.dossier.Json;
import org.heliostat.dossier.Layout;
import org.heliostat.dossier.Layout.Folder;
import org.heliostat.dossier.SigningKey;
import org.heliostat.objects.ObjectStore;
import org.heliostat.papers.People;
import org.heliostat.papers.UnreadablePaperException;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.DocumentEntry;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.MaterialEntry;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the dossier of a case that has ended (Penalty Law Art. 47; Archives Law Art. 13). It is
 * derived each time it is asked for and kept nowhere; the same case gives the same bytes.
 */
public final class DossierDesk {
  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final People people;
  private final Documents documents;
  private final ObjectStore objects;
  private final SigningKey key;

  DossierDesk(
      ReadModel readModel,
      PowerCatalogue catalogue,
      People people,
      Documents documents,
      ObjectStore objects,
      SigningKey key) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.people = people;
    this.documents = documents;
    this.objects = objects;
    this.key = key;
  }

  /** The dossier; empty while the case is running. */
  public Optional<Dossier> of(CaseDocument document) {
    var endedAt = document.finishedAt();
    return endedAt == null ? Optional.empty() : Optional.of(gather(document, endedAt));
  }

  /** SHA-256 of the key that dossiers are verified with. */
  public String keyFingerprint() {
    return key.verifyingKey().fingerprint();
  }

  private Dossier gather(CaseDocument document, Instant endedAt) {
    var power = catalogue.of(document);
    var papers = OpenedPapers.of(document, people);
    var records = CaseRecords.of(document, power, papers, endedAt);
    var trail = CaseTrail.of(document, readModel);
    var gathering = new Gathering(endedAt, power.implementingBody());
    for (var issued : document.documents()) {
      gathering.add(issued);
    }
    for (var material : document.materials()) {
      gathering.add(material, records, power, papers);
    }
    for (var evidence : document.evidence()) {
      gathering.add(evidence, power, papers);
    }
    gathering.record(Layout.CASE, "办件情况", Json.pretty(records.file()));
    gathering.record(Layout.STEPS, "办理环节", Json.pretty(records.steps()));
    gathering.record(Layout.CLOCK, "法定时限台账", Json.pretty(records.clock()));
    gathering.record(Layout.ACTS, "环节以外的行为", Json.pretty(records.acts()));
    var lines = new ByteArrayOutputStream();
    trail.entries().forEach(entry -> lines.writeBytes(Json.line(entry)));
    gathering.record(Layout.TRAIL, "办理痕迹", lines.toByteArray());
    gathering.record(
        Layout.POWER,
        "事项流程（第%d版）".formatted(power.version()),
        power.bpmn().getBytes(StandardCharsets.UTF_8));
    var title = "%s %s案卷".formatted(power.implementingBody(), document.powerName());
    var pages = new DossierPages(title, records, power, trail, gathering.entries());
    gathering.first(Layout.PAGES, "案卷封面、卷内目录、备考表", pages.html());
    var index =
        new Index(
            Layout.FORMAT,
            document.caseNo(),
            title,
            document.agency(),
            endedAt,
            trail.head(),
            gathering.entries());
    return Dossier.of(index, gathering.parts, key);
  }

  /** The files in the order of the list of contents; the pages, which list them, come first. */
  private final class Gathering {
    private static final int PAGES = 1;

    private final Instant endedAt;
    private final String agency;
    private final List<Dossier.Part> parts = new ArrayList<>();

    private Gathering(Instant endedAt, String agency) {
      this.endedAt = endedAt;
      this.agency = agency;
    }

    private int next() {
      return PAGES + parts.size() + 1;
    }

    List<FileEntry> entries() {
      return parts.stream().map(Dossier.Part::entry).toList();
    }

    void record(String path, String title, byte[] content) {
      parts.add(part(next(), path, title, content));
    }

    void first(String path, String title, byte[] content) {
      parts.addFirst(part(PAGES, path, title, content));
    }

    private Dossier.Part part(int order, String path, String title, byte[] content) {
      var type =
          path.endsWith(".html")
              ? "text/html"
              : path.endsWith(".bpmn") ? "application/xml" : "application/json";
      return new Dossier.Part(
          new FileEntry(
              order,
              path,
              title,
              null,
              agency,
              endedAt,
              type,
              content.length,
              Hashes.of(content),
              true,
              ""),
          out -> out.write(content));
    }

    /** PDFs are small, and sealed as a whole. */
    void add(DocumentEntry issued) {
      var pdf = pdf(issued);
      int order = next();
      parts.add(
          new Dossier.Part(
              new FileEntry(
                  order,
                  Folder.DOCUMENTS.path(order, "pdf"),
                  issued.name(),
                  issued.number(),
                  agency,
                  issued.issuedAt(),
                  "application/pdf",
                  issued.bytes(),
                  issued.sha256(),
                  pdf != null,
                  pdf == null ? "文件缺失" : ""),
              out -> out.write(pdf == null ? new byte[0] : pdf)));
    }

    private byte @Nullable [] pdf(DocumentEntry issued) {
      try {
        return documents.open(issued.fileKey()).orElse(null);
      } catch (UnreadablePaperException e) {
        return null;
      }
    }

    void add(
        MaterialEntry material, CaseRecords records, PublishedPower power, OpenedPapers papers) {
      var name =
          power.materials().stream()
              .filter(it -> it.id().equals(material.requirementId()))
              .map(MaterialRequirement::name)
              .findFirst()
              .orElse(material.requirementId());
      var party = records.file().party();
      add(
          Folder.MATERIALS,
          new Uploaded(
              name,
              party == null ? "当事人" : party.name(),
              material.attachedAt(),
              material.format(),
              material.bytes(),
              material.sha256(),
              material.fileId(),
              papers.text(material.nameRef())));
    }

    void add(EvidenceEntry evidence, PublishedPower power, OpenedPapers papers) {
      var described = papers.text(evidence.descriptionRef());
      add(
          Folder.EVIDENCE,
          new Uploaded(
              "证据（%s）%s"
                  .formatted(
                      power.step(evidence.elementId()).name(),
                      described == null ? "" : "：" + described),
              evidence.by(),
              evidence.attachedAt(),
              evidence.format(),
              evidence.bytes(),
              evidence.sha256(),
              evidence.fileId(),
              papers.text(evidence.nameRef())));
    }

    private record Uploaded(
        String title,
        String author,
        Instant at,
        String format,
        long bytes,
        String sha256,
        @Nullable String fileId,
        @Nullable String name) {}

    private void add(Folder folder, Uploaded file) {
      int order = next();
      var fileId = file.fileId();
      var present = fileId != null && objects.size(fileId).orElse(-1) == file.bytes();
      var remark =
          present
              ? "原文件名：" + (file.name() == null ? "" : file.name())
              : fileId == null ? "文件由提交的门户保存" : "文件缺失";
      parts.add(
          new Dossier.Part(
              new FileEntry(
                  order,
                  folder.path(order, file.format()),
                  file.title(),
                  null,
                  file.author(),
                  file.at(),
                  FileFormats.mediaType(file.format()),
                  file.bytes(),
                  file.sha256(),
                  present,
                  remark),
              out -> {
                try (var in = objects.open(String.valueOf(fileId), 0, file.bytes())) {
                  in.transferTo(out);
                }
              }));
    }
  }
}
