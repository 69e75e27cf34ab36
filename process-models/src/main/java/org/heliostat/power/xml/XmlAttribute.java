package org.heliostat.power.xml;

/**
 * An attribute, or a namespace declaration.
 *
 * @param uri its namespace; empty for none
 * @param qualifiedName as written, for instance {@code power:outcome}
 * @param value with references resolved
 */
public record XmlAttribute(String uri, String qualifiedName, String value) {
  static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /** The name without its prefix. */
  public String localName() {
    return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
  }

  /** Tells whether this declares a namespace. */
  public boolean isDeclaration() {
    return qualifiedName.equals("xmlns") || qualifiedName.startsWith("xmlns:");
  }
}
