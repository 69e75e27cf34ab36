package org.heliostat.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.document.DocumentTemplate;
import org.junit.jupiter.api.Test;

class PressTest {
  private static final URI VERIFY = URI.create("http://127.0.0.1:8080/verify");
  private static final Issue ISSUE =
      new Issue("启城管许决字〔2026〕第12号", Instant.parse("2026-03-09T16:30:00Z"), "7K3M-9QRT-2VWX-4C5D");
  private static final Press PRESS = new Press(Fonts.find(List.of(), null), VERIFY);

  @Test
  void shouldPrintNumberPartyContentAndRemedies() throws IOException {
    var text = text(PRESS.issued(grant(), facts(), ISSUE)).replaceAll("\\s", "");

    assertThat(text)
        .contains("启东市城市管理局", "准予行政许可决定书", "启城管许决字〔2026〕第12号")
        .contains("示范甲广告有限公司", "宽8.5米", "《中华人民共和国行政许可法》第三十八条第一款")
        .contains("六十日内向启东市人民政府申请行政复议", "六个月内依法向有管辖权的人民法院提起行政诉讼")
        .contains("7K3M-9QRT-2VWX-4C5D", "http://127.0.0.1:8080/verify")
        .as("dated by the clocks of the country, where it is the tenth already")
        .contains("2026年3月10日")
        .doesNotContain("草", "{{");
  }

  @Test
  void shouldEmbedItsFontsAndStateWhatItIs() throws IOException {
    try (var pdf = Loader.loadPDF(PRESS.issued(grant(), facts(), ISSUE))) {
      for (var page : pdf.getPages()) {
        var fonts = page.getResources();
        assertThat(fonts.getFontNames())
            .isNotEmpty()
            .allSatisfy(
                name -> {
                  assertThat(fonts.getFont(name).isEmbedded()).isTrue();
                  assertThat(fonts.getFont(name).getName()).matches("[A-Z]{6}\\+.*");
                });
      }
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("准予行政许可决定书 启城管许决字〔2026〕第12号");
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("启东市城市管理局");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
          .contains("<pdfaid:part>1</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>");
    }
  }

  @Test
  void shouldCarryACodeThatPhonesRead() throws Exception {
    try (var pdf = Loader.loadPDF(PRESS.issued(grant(), facts(), ISSUE))) {
      var image = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
      var pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      var read =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(
                      new HybridBinarizer(
                          new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));

      assertThat(read.getText()).isEqualTo(VERIFY + "?code=7K3M-9QRT-2VWX-4C5D");
    }
  }

  /** The time of writing and the id made from it stand outside the pages. */
  @Test
  void shouldGiveTheSamePagesForTheSameInput() {
    var again = new Press(Fonts.find(List.of(), null), VERIFY);

    assertThat(pages(again.issued(grant(), facts(), ISSUE)))
        .isEqualTo(pages(PRESS.issued(grant(), facts(), ISSUE)));
  }

  private static String pages(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1)
        .replaceFirst("<xmp:MetadataDate>[^<]*", "")
        .replaceFirst("/ID \\[[^\\]]*]", "");
  }

  @Test
  void shouldMarkADraftAndLeaveGapsWhereFactsAreYetToCome() throws IOException {
    var text =
        text(PRESS.draft(template("<p>甲{{step.deliver.opinion}}乙</p>"), facts(), ISSUE.at()));

    assertThat(text).contains("草", "稿", "甲〔待填〕乙", "不具有法律效力").doesNotContain("验证码");
  }

  @Test
  void shouldRefuseToIssueADocumentWithAGapAndNameEach() {
    assertThatThrownBy(
            () -> PRESS.issued(template("<p>{{party.name}}{{a.b}}{{a.a}}</p>"), facts(), ISSUE))
        .isInstanceOf(MissingFactException.class)
        .hasMessage("document grant lacks a.a, a.b");
  }

  @Test
  void shouldRefuseToPrintCharactersThatNoFontHas() {
    var facts = facts().put("party.name", "示\uD8A0\uDFFF范");

    assertThatThrownBy(() -> PRESS.issued(template("<p>{{party.name}}</p>"), facts, ISSUE))
        .isInstanceOf(UnprintableException.class)
        .hasMessageContaining("1 character(s)")
        .hasMessageNotContaining("范");
  }

  /** Names have such characters. What is copied after one may be wrong; the page is right. */
  @Test
  void shouldPrintRareCharactersThatAFontHas() throws IOException {
    var facts = facts().put("party.name", "示\uD842\uDFB7范");

    assertThat(text(PRESS.issued(template("<p>{{party.name}}</p>"), facts, ISSUE)))
        .contains("示\uD842\uDFB7");
  }

  @Test
  void shouldPrintConditionsByCodeAndLinesAsLines() throws IOException {
    var facts = facts().put("step.decide.outcome", "准予许可", Set.of("GRANT")).put("a.b", "一\n二");
    var text =
        text(
            PRESS.issued(
                template(
                    "<p>{{#if step.decide.outcome = GRANT}}准{{else}}不{{/if}}{{#if x.y}}空{{/if}}</p>"
                        + "<p>{{a.b}}</p><ul><li>点</li></ul><h2>节</h2>"),
                facts,
                ISSUE));

    assertThat(text).contains("准").doesNotContain("不准", "空").containsPattern("一\\R二");
  }

  @Test
  void shouldBreakALongDocumentIntoNumberedPages() throws IOException {
    var body = "<p>" + "本机关依法办理。".repeat(40) + "</p>";
    try (var pdf = Loader.loadPDF(PRESS.issued(template(body.repeat(8)), facts(), ISSUE))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
      assertThat(text(pdf)).contains("— 1 —", "— 2 —", "— 3 —");
    }
  }

  @Test
  void shouldTellHowToGetAFont() {
    assertThatThrownBy(() -> Fonts.find(List.of(Path.of("/none.ttf")), null))
        .hasMessageContaining("/none.ttf");
  }

  static Facts facts() {
    return new Facts()
        .put("agency.name", "启东市城市管理局")
        .put("party.name", "示范甲广告有限公司")
        .put("party.identityKind", "统一社会信用代码")
        .put("party.identityNo", "91320681MA00000000")
        .put("party.address", "启东市示范路1号")
        .put("power.name", "设置大型户外广告许可")
        .put("power.legalBases", "《中华人民共和国行政许可法》第三十八条、第四十四条，《城市市容和环境卫生管理条例》第十一条")
        .put("case.submittedOn", "2026年3月2日")
        .put("case.caseNo", "QD-XK-0001-7K3M-9QRT-2VWX-C")
        .put("form.location", "人民中路100号东侧墙体")
        .put("form.carrier", "墙体")
        .put("form.width", "8.5")
        .put("form.height", "3")
        .put("form.count", "1")
        .put("form.display", "电子显示屏")
        .put("form.startDate", "2026年4月1日")
        .put("form.months", "12")
        .put("step.siteVisit.form.record", "现场与申请一致，设置位置不影响交通安全和消防通道，结构安全鉴定合格。")
        .put("step.decide.opinion", "符合户外广告设置规划。");
  }

  static DocumentTemplate grant() {
    return DocumentTemplate.of("grant", PowerLibrary.sample().documents().get("grant"));
  }

  private static DocumentTemplate template(String body) {
    return DocumentTemplate.of(
        "grant",
        "<document xmlns=\"%s\" name=\"决定书\" word=\"启城管许决字\">%s</document>"
            .formatted(DocumentTemplate.NAMESPACE, body));
  }

  private static String text(byte[] bytes) throws IOException {
    Files.write(Path.of("target/last.pdf"), bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      return text(pdf);
    }
  }

  private static String text(PDDocument pdf) throws IOException {
    assertThat(StreamSupport.stream(pdf.getPages().spliterator(), false)).isNotEmpty();
    return new PDFTextStripper().getText(pdf);
  }
}
