package org.heliostat.power.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heliostat.power.xml.UnreadableXmlException.Reason;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Builds the tree, counting as it goes. */
final class TreeHandler extends DefaultHandler2 {
  private final List<XmlNode> before = new ArrayList<>();
  private final List<XmlNode> after = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final int maxElements;
  private @Nullable Locator locator;
  private @Nullable XmlElement root;
  private @Nullable XmlElement open;
  private int depth;
  private int count;
  private boolean inCdata;

  /** Where the parser stood after the last event: the next start tag begins on this line. */
  private int line;

  TreeHandler(int rootLine, int maxElements) {
    this.line = rootLine;
    this.maxElements = maxElements;
  }

  XmlDocument document() {
    return new XmlDocument(before, Objects.requireNonNull(root, "parsed without a root"), after);
  }

  int line() {
    return line;
  }

  @Override
  public void setDocumentLocator(Locator documentLocator) {
    locator = documentLocator;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    flushText();
    if (++count > maxElements) {
      throw new OverLimitException(Reason.TOO_MANY_ELEMENTS);
    }
    if (++depth > XmlParser.MAX_DEPTH) {
      throw new OverLimitException(Reason.TOO_DEEP);
    }
    var element = new XmlElement(uri, name, line, open);
    for (int i = 0; i < attributes.getLength(); i++) {
      element
          .mutableAttributes()
          .add(
              new XmlAttribute(
                  attributes.getURI(i), attributes.getQName(i), attributes.getValue(i)));
    }
    if (open == null) {
      root = element;
    } else {
      open.mutableChildren().add(element);
    }
    open = element;
    mark();
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    flushText();
    depth--;
    open = open == null ? null : open.parent();
    mark();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
    mark();
  }

  @Override
  public void startCDATA() {
    flushText();
    inCdata = true;
    mark();
  }

  @Override
  public void endCDATA() {
    if (open != null) {
      open.mutableChildren().add(new XmlNode.Cdata(text.toString()));
    }
    text.setLength(0);
    inCdata = false;
    mark();
  }

  @Override
  public void comment(char[] characters, int start, int length) {
    flushText();
    var comment = new XmlNode.Comment(new String(characters, start, length));
    if (open != null) {
      open.mutableChildren().add(comment);
    } else {
      (root == null ? before : after).add(comment);
    }
    mark();
  }

  @Override
  public void processingInstruction(String target, String data) {
    mark();
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  private void flushText() {
    if (!text.isEmpty() && open != null && !inCdata) {
      open.mutableChildren().add(new XmlNode.Text(text.toString()));
    }
    text.setLength(0);
  }

  private void mark() {
    if (locator != null && root != null) {
      line = locator.getLineNumber();
    }
  }
}
