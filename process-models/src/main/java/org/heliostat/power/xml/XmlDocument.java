package org.heliostat.power.xml;

import java.util.List;

/**
 * A parsed document.
 *
 * @param before comments before the root element
 * @param root the root element
 * @param after comments after it
 */
public record XmlDocument(List<XmlNode> before, XmlElement root, List<XmlNode> after) {
  public XmlDocument {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** The document as text. The same tree always gives the same text. */
  public String write() {
    return XmlWriter.write(this);
  }
}
