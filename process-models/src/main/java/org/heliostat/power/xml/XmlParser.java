package org.heliostat.power.xml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.heliostat.power.xml.UnreadableXmlException.Reason;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses XML that anyone may have sent: no document type, hence no entities; no inclusion; nothing
 * is fetched; and never more than the limits below.
 */
public final class XmlParser {
  /** The largest document, in bytes of UTF-8. */
  public static final int MAX_BYTES = 5_000_000;

  /** The deepest nesting of elements. */
  public static final int MAX_DEPTH = 40;

  /** The most elements. */
  public static final int MAX_ELEMENTS = 5_000;

  /** Newer JDKs count plain references such as {@code &amp;} against limits meant for entities. */
  private static final List<String> COUNTED =
      List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private XmlParser() {}

  /**
   * How much is taken.
   *
   * @param bytes of UTF-8
   * @param elements in the whole document
   */
  public record Limits(int bytes, int elements) {
    /** For models that people hand in. */
    public static final Limits DRAWN = new Limits(MAX_BYTES, MAX_ELEMENTS);

    /** For models drawn with any tool, of which only the flow is judged. */
    public static final Limits FOREIGN = new Limits(4 * MAX_BYTES, 40 * MAX_ELEMENTS);

    /** For models that the compiler made: it adds to what was drawn, and embeds the forms. */
    public static final Limits DEPLOYED = new Limits(4 * MAX_BYTES, 4 * MAX_ELEMENTS);
  }

  /**
   * Parses a document.
   *
   * @throws UnreadableXmlException when the text is not well-formed or is over a limit
   */
  public static XmlDocument parse(String text, Limits limits) throws UnreadableXmlException {
    refuseUnfit(text, limits);
    var xml = text.startsWith("\uFEFF") ? text.substring(1) : text;
    refuseEncoding(xml);
    var handler = new TreeHandler(rootLine(xml), limits.elements());
    try {
      var reader = factory().newSAXParser().getXMLReader();
      for (var counted : COUNTED) {
        reader.setProperty(counted, String.valueOf(limits.bytes()));
      }
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
      reader.parse(new InputSource(new StringReader(xml)));
      return handler.document();
    } catch (OverLimitException e) {
      throw new UnreadableXmlException(e.reason(), handler.line(), e.reason().name());
    } catch (SAXParseException e) {
      var doctype = e.getMessage() != null && e.getMessage().contains("DOCTYPE");
      throw new UnreadableXmlException(
          doctype ? Reason.DOCTYPE_FORBIDDEN : Reason.NOT_XML,
          Math.max(e.getLineNumber(), 0),
          String.valueOf(e.getMessage()));
    } catch (SAXException | IOException e) {
      throw new UnreadableXmlException(
          Reason.NOT_XML, handler.line(), String.valueOf(e.getMessage()));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JDK cannot parse XML safely", e);
    }
  }

  private static void refuseUnfit(String text, Limits limits) throws UnreadableXmlException {
    if (text.length() > limits.bytes()
        || text.getBytes(StandardCharsets.UTF_8).length > limits.bytes()) {
      throw new UnreadableXmlException(
          Reason.TOO_LARGE, 0, "more than %d bytes".formatted(limits.bytes()));
    }
    if (text.isBlank() || text.equals("\uFEFF")) {
      throw new UnreadableXmlException(Reason.EMPTY, 0, "nothing in it");
    }
  }

  /** Text decoded with the wrong character set holds replacement characters or zero characters. */
  private static void refuseEncoding(String xml) throws UnreadableXmlException {
    for (int i = 0, line = 1; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c == '\uFFFD' || c == '\0') {
        throw new UnreadableXmlException(Reason.WRONG_ENCODING, line, "characters were lost");
      }
    }
    var declared = DECLARED.matcher(xml);
    if (declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")) {
      throw new UnreadableXmlException(Reason.WRONG_ENCODING, 1, declared.group(1));
    }
  }

  /** The line of the root's start tag: parsers report nothing of the declaration before it. */
  private static int rootLine(String xml) {
    int at = 0;
    while (at < xml.length()) {
      if (Character.isWhitespace(xml.charAt(at))) {
        at++;
      } else if (xml.startsWith("<?", at)) {
        at = after(xml, "?>", at);
      } else if (xml.startsWith("<!--", at)) {
        at = after(xml, "-->", at);
      } else {
        break;
      }
    }
    return 1 + (int) xml.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static int after(String xml, String end, int from) {
    int at = xml.indexOf(end, from);
    return at < 0 ? xml.length() : at + end.length();
  }

  private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
    var factory = SAXParserFactory.newDefaultNSInstance();
    factory.setXIncludeAware(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
    return factory;
  }
}
