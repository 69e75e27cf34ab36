package org.heliostat.documents;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heliostat.power.document.DocumentTemplate;
import org.w3c.dom.Document;

/** Makes PDFs of templates and facts. The same input always gives the same pages. */
final class Press {
  private static final String QR_SIZE = "18mm";

  private final Printer printer;
  private final URI verifyAddress;
  private final String families;

  /**
   * @param verifyAddress where anyone verifies a document, without the code
   */
  Press(Fonts fonts, URI verifyAddress) {
    this.printer = new Printer(fonts);
    this.verifyAddress = verifyAddress;
    this.families =
        Stream.concat(
                Stream.of("document"),
                IntStream.range(0, fonts.fallback().size()).mapToObj(i -> "fallback" + i))
            .collect(Collectors.joining(","));
  }

  /**
   * A document that is issued.
   *
   * @throws MissingFactException when a fact that the template quotes is not there
   */
  byte[] issued(DocumentTemplate template, Facts facts, Issue issue) {
    var agency = agency(facts);
    var date = ChineseText.date(issue.at());
    facts
        .put("document.name", template.name())
        .put("document.number", issue.number())
        .put("document.date", date);
    var filled = Filling.of(template, facts, false);
    var root = filled.getDocumentElement();
    root.setAttribute("agency", agency);
    root.setAttribute("name", template.name());
    root.setAttribute("number", issue.number());
    root.setAttribute("date", date);
    root.setAttribute("code", issue.verification());
    root.setAttribute("address", verifyAddress.toString());
    addCode(filled, issue.verification());
    return printer.print(
        filled, template.name() + ' ' + issue.number(), agency, issue.at(), families);
  }

  /**
   * A draft: without number and code, marked on every page, and with gaps where facts are yet to
   * come.
   */
  byte[] draft(DocumentTemplate template, Facts facts, Instant at) {
    var agency = agency(facts);
    var number = template.word() + "〔　　〕第　号";
    facts
        .put("document.name", template.name())
        .put("document.number", number)
        .put("document.date", ChineseText.date(at));
    var filled = Filling.of(template, facts, true);
    var root = filled.getDocumentElement();
    root.setAttribute("agency", agency);
    root.setAttribute("name", template.name());
    root.setAttribute("number", number);
    root.setAttribute("date", ChineseText.date(at));
    root.setAttribute("draft", "true");
    return printer.print(filled, template.name() + "（草稿）", agency, at, families);
  }

  private void addCode(Document filled, String code) {
    var qr = filled.createElement("qr");
    qr.appendChild(QrCode.of(filled, verifyAddress + "?code=" + code, QR_SIZE));
    filled.getDocumentElement().appendChild(qr);
  }

  private static String agency(Facts facts) {
    var agency = facts.get("agency.name");
    return agency == null ? "" : agency.text();
  }
}
