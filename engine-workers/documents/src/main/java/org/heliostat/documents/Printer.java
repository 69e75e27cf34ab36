package org.heliostat.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.XMLConstants;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.fop.events.Event;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.w3c.dom.Document;

/** Lays out filled-in documents as PDF/A-1b with embedded fonts. Thread-safe. */
final class Printer {
  private static final String STYLESHEET = "document.xsl";
  private static final String PRODUCER = "Heliostat";

  /** Each takes the fonts into memory, some 15 MB a file. */
  private static final int AT_ONCE = 2;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Templates stylesheet;
  private final FopFactory fop;

  Printer(Fonts fonts) {
    try (var xsl = Objects.requireNonNull(Printer.class.getResourceAsStream(STYLESHEET))) {
      var factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      this.stylesheet = factory.newTemplates(new StreamSource(xsl));
      var builder = new FopFactoryBuilder(URI.create("file:///"), new FontsAlone(fonts));
      builder.setConfiguration(
          new DefaultConfigurationBuilder()
              .build(
                  new ByteArrayInputStream(configuration(fonts).getBytes(StandardCharsets.UTF_8))));
      this.fop = builder.build();
    } catch (IOException | TransformerConfigurationException | ConfigurationException e) {
      throw new IllegalStateException("the document printer cannot be set up", e);
    }
  }

  private static String configuration(Fonts fonts) {
    var listed = new StringBuilder();
    font(listed, fonts.regular(), "document", "normal");
    font(listed, fonts.bold(), "document", "bold");
    for (int i = 0; i < fonts.fallback().size(); i++) {
      font(listed, fonts.fallback().get(i), "fallback" + i, "normal");
      font(listed, fonts.fallback().get(i), "fallback" + i, "bold");
    }
    return """
        <fop version="1.0">
          <renderers>
            <renderer mime="application/pdf">
              <pdf-a-mode>PDF/A-1b</pdf-a-mode>
              <fonts>%s</fonts>
            </renderer>
          </renderers>
        </fop>
        """
        .formatted(listed);
  }

  private static void font(
      StringBuilder listed, java.nio.file.Path file, String name, String weight) {
    listed.append(
        "<font embed-url=\"%s\" kerning=\"no\"><font-triplet name=\"%s\" style=\"normal\" weight=\"%s\"/></font>"
            .formatted(file.toUri(), name, weight));
  }

  /**
   * Prints a document.
   *
   * @param title of the PDF
   * @param author of the PDF
   * @param at the moment that the PDF states as its making
   * @throws UnprintableException when characters are in no font
   */
  byte[] print(Document filled, String title, String author, Instant at, String families) {
    turns.acquireUninterruptibly();
    try {
      return printNow(filled, title, author, at, families);
    } finally {
      turns.release();
    }
  }

  private byte[] printNow(
      Document filled, String title, String author, Instant at, String families) {
    var unprintable = new AtomicInteger();
    var pdf = new ByteArrayOutputStream();
    try {
      var agent = fop.newFOUserAgent();
      agent.setTitle(title);
      agent.setAuthor(author);
      agent.setCreator(PRODUCER);
      agent.setProducer(PRODUCER);
      agent.setCreationDate(Date.from(at));
      listen(agent, unprintable);
      var transformer = stylesheet.newTransformer();
      transformer.setParameter("families", families);
      transformer.transform(
          new DOMSource(filled),
          new SAXResult(fop.newFop(MimeConstants.MIME_PDF, agent, pdf).getDefaultHandler()));
    } catch (FOPException | TransformerException e) {
      // The cause may quote the text.
      throw new IllegalStateException(
          "the document cannot be laid out: " + e.getClass().getSimpleName());
    }
    if (unprintable.get() > 0) {
      throw new UnprintableException(unprintable.get());
    }
    return pdf.toByteArray();
  }

  /** Nothing is logged, since what FOP would tell quotes the text. */
  private static void listen(FOUserAgent agent, AtomicInteger unprintable) {
    agent
        .getEventBroadcaster()
        .addEventListener(
            (Event event) -> {
              if (event.getEventID().endsWith("glyphNotAvailable")
                  || event.getEventID().endsWith("fontSubstituted")) {
                unprintable.incrementAndGet();
              } else if (event.getSeverity() == EventSeverity.FATAL) {
                throw new IllegalStateException("FOP: " + event.getEventID());
              }
            });
  }

  /** Opens the fonts and what lies in FOP's own jars, and nothing else. */
  private record FontsAlone(Fonts fonts) implements ResourceResolver {
    @Override
    public Resource getResource(URI address) throws IOException {
      var named =
          java.util.stream.Stream.concat(
                  java.util.stream.Stream.of(fonts.regular(), fonts.bold()),
                  fonts.fallback().stream())
              .filter(font -> font.toUri().equals(address))
              .findFirst()
              .orElseThrow(() -> new IOException("documents read nothing but fonts"));
      InputStream in = java.nio.file.Files.newInputStream(named);
      return new Resource(in);
    }

    @Override
    public OutputStream getOutputStream(URI address) throws IOException {
      throw new IOException("documents write nothing");
    }
  }
}
