package org.heliostat.power.xml;

import java.util.HashSet;
import java.util.Set;

/** Finds, or makes, the prefix of a namespace at a place in the tree. */
final class Namespaces {
  private Namespaces() {}

  /**
   * The prefix of a namespace at an element; declared at the root when there is none.
   *
   * @param mayBeDefault whether the default namespace (the empty prefix) will do
   */
  static String bind(XmlElement at, String uri, String preferred, boolean mayBeDefault) {
    Set<String> taken = new HashSet<>();
    var root = at;
    for (XmlElement scope = at; scope != null; scope = scope.parent()) {
      root = scope;
      for (var attribute : scope.attributes()) {
        if (!attribute.isDeclaration()) {
          continue;
        }
        var prefix = attribute.qualifiedName().equals("xmlns") ? "" : attribute.localName();
        boolean visible = taken.add(prefix);
        if (visible && attribute.value().equals(uri) && (mayBeDefault || !prefix.isEmpty())) {
          return prefix;
        }
      }
    }
    var prefix = preferred;
    for (int i = 2; taken.contains(prefix); i++) {
      prefix = preferred + i;
    }
    root.mutableAttributes().add(new XmlAttribute(XmlAttribute.XMLNS, "xmlns:" + prefix, uri));
    return prefix;
  }
}
