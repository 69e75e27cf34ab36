package org.heliostat.documents;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.heliostat.compile.DeployedPower;
import org.heliostat.papers.Papers;
import org.heliostat.papers.Sealer;
import org.heliostat.power.document.DocumentTemplate;
import org.heliostat.power.document.Placeholders;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;

/**
 * Makes the documents of cases. A document that was made once is the same ever after: it keeps its
 * number, its date and its PDF. Thread-safe.
 */
public final class Documents {
  private final CaseFacts facts;
  private final Press press;
  private final Numbering numbering;
  private final DocumentStore store;

  Documents(CaseFacts facts, Press press, Numbering numbering, DocumentStore store) {
    this.facts = facts;
    this.press = press;
    this.numbering = numbering;
    this.store = store;
  }

  /**
   * @param verifyAddress where anyone verifies a document, without the code
   * @param sealer seals and opens papers and PDFs
   */
  public static Documents of(
      ReadModel readModel,
      Sealer sealer,
      Calendars calendars,
      Fonts fonts,
      URI verifyAddress,
      DocumentStore store) {
    return new Documents(
        new CaseFacts(new Papers(readModel, sealer)::open, calendars),
        new Press(fonts, verifyAddress),
        Numbering.in(readModel),
        new SealedStore(store, sealer));
  }

  /**
   * Makes a page that nobody sees: the first is slow, and fonts that cannot be embedded are told.
   *
   * @throws IllegalStateException when no document can be made
   */
  public void warmUp() {
    var page =
        "<document xmlns=\"%s\" name=\"文书\" word=\"试印字\"><p><strong>试印</strong></p></document>"
            .formatted(DocumentTemplate.NAMESPACE);
    press.draft(DocumentTemplate.of("page", page), Facts.ofNothing(), Instant.EPOCH);
  }

  /**
   * Makes a document and keeps it.
   *
   * @param document the case, in which the run has its outcome if it is done
   * @param deployed the version of the power that the case runs on
   * @param run the run of the step that issues it
   * @param templateId one of the power's templates
   * @param at the moment it is dated by; the same whenever it is asked for again
   */
  public IssuedDocument issue(
      CaseDocument document, DeployedPower deployed, StepRun run, String templateId, Instant at) {
    var template = template(deployed, templateId);
    var documentId = run.stepId() + '-' + templateId;
    var year = ChineseText.day(at).getYear();
    var taken =
        numbering.take(
            document.caseNo() + ' ' + documentId,
            deployed.power().agency().value(),
            template.word(),
            year);
    var issue =
        new Issue(
            "%s〔%d〕第%d号".formatted(template.word(), year, taken.number()),
            at,
            taken.verification());
    var key = "documents/%s/%s.pdf".formatted(document.caseNo(), documentId);
    var pdf = store.open(key).orElseGet(() -> make(key, document, deployed, template, issue));
    return new IssuedDocument(
        documentId,
        templateId,
        template.name(),
        issue.number(),
        run.stepId(),
        at.toString(),
        sha256(pdf),
        pdf.length,
        key,
        issue.verification());
  }

  /** Of two who make it at once, the one who keeps it first made the document. */
  private byte[] make(
      String key,
      CaseDocument document,
      DeployedPower deployed,
      DocumentTemplate template,
      Issue issue) {
    store.keepOnce(key, press.issued(template, facts.of(document, deployed, issue.at()), issue));
    return store
        .open(key)
        .orElseThrow(() -> new IllegalStateException("the store does not keep files"));
  }

  /**
   * A draft of what a step would issue, as far as the case goes.
   *
   * @param outcome the outcome that the step is assumed to end with
   */
  public byte[] preview(
      CaseDocument document,
      DeployedPower deployed,
      StepRun run,
      String templateId,
      String outcome,
      Instant now) {
    var assumed = document.steps().stream().map(it -> it.equals(run) ? done(it, outcome, now) : it);
    return press.draft(
        template(deployed, templateId),
        facts.of(document.withSteps(assumed.toList()), deployed, now),
        now);
  }

  private static StepRun done(StepRun run, String outcome, Instant now) {
    return run.doneByMachine("", outcome).ended(StepState.COMPLETED, now);
  }

  /**
   * A draft in which every fact stands as its name in brackets, for whoever writes the template.
   */
  public byte[] sample(DocumentTemplate template, Placeholders quotable, Instant now) {
    var facts = new Facts();
    quotable
        .facts()
        .values()
        .forEach(fact -> facts.put(fact.path(), "〔%s〕".formatted(fact.name()), fact.codes()));
    return press.draft(template, facts, now);
  }

  /** The PDF that was kept under a key. */
  public Optional<byte[]> open(String fileKey) {
    return store.open(fileKey);
  }

  private static DocumentTemplate template(DeployedPower deployed, String id) {
    var xml = deployed.documents().get(id);
    if (xml == null) {
      throw new IllegalStateException(
          "%s has no document template %s".formatted(deployed.power().code(), id));
    }
    return DocumentTemplate.of(id, xml);
  }

  private static String sha256(byte[] pdf) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
