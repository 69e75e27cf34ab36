package org.heliostat.power.xml;

/** A node of the tree. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text, XmlNode.Cdata, XmlNode.Comment {
  /** Text, with references resolved. */
  record Text(String value) implements XmlNode {}

  /** A CDATA section. */
  record Cdata(String value) implements XmlNode {}

  /** A comment. */
  record Comment(String value) implements XmlNode {}
}
