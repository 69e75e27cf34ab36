package org.heliostat.power.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element: name, line, attributes and children in document order. Not safe for threads. */
public final class XmlElement implements XmlNode {
  private final String uri;
  private final String qualifiedName;
  private final int line;
  private final List<XmlAttribute> attributes = new ArrayList<>();
  private final List<XmlNode> children = new ArrayList<>();
  private @Nullable XmlElement parent;

  XmlElement(String uri, String qualifiedName, int line, @Nullable XmlElement parent) {
    this.uri = uri;
    this.qualifiedName = qualifiedName;
    this.line = line;
    this.parent = parent;
  }

  /** The namespace; empty for none. */
  public String uri() {
    return uri;
  }

  /** The name as written, for instance {@code bpmn:userTask}. */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** The name without its prefix. */
  public String localName() {
    return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
  }

  /** The line on which its start tag begins, counted from 1; 0 when it was not parsed. */
  public int line() {
    return line;
  }

  /** The element around this one; {@code null} for the root. */
  public @Nullable XmlElement parent() {
    return parent;
  }

  /** Tells whether this is the named element. */
  public boolean is(String namespace, String name) {
    return uri.equals(namespace) && localName().equals(name);
  }

  /** All attributes and namespace declarations, in document order. */
  public List<XmlAttribute> attributes() {
    return List.copyOf(attributes);
  }

  /** The value of an attribute without namespace. */
  public @Nullable String attribute(String name) {
    return attribute("", name);
  }

  /** The value of an attribute. */
  public @Nullable String attribute(String namespace, String name) {
    for (var attribute : attributes) {
      if (!attribute.isDeclaration()
          && attribute.uri().equals(namespace)
          && attribute.localName().equals(name)) {
        return attribute.value();
      }
    }
    return null;
  }

  /** All children, in document order. */
  public List<XmlNode> children() {
    return List.copyOf(children);
  }

  /** The child elements, in document order. */
  public List<XmlElement> elements() {
    return children.stream()
        .filter(XmlElement.class::isInstance)
        .map(XmlElement.class::cast)
        .toList();
  }

  /** The child elements of a name. */
  public List<XmlElement> elements(String namespace, String name) {
    return elements().stream().filter(element -> element.is(namespace, name)).toList();
  }

  /** The first child element of a name. */
  public Optional<XmlElement> element(String namespace, String name) {
    return elements(namespace, name).stream().findFirst();
  }

  /** This element and everything below it, in document order. */
  public Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), elements().stream().flatMap(XmlElement::all));
  }

  /** The text directly in it, CDATA included. */
  public String text() {
    var text = new StringBuilder();
    for (var child : children) {
      switch (child) {
        case Text(var value) -> text.append(value);
        case Cdata(var value) -> text.append(value);
        case Comment ignored -> {}
        case XmlElement ignored -> {}
      }
    }
    return text.toString();
  }

  /** Sets an attribute without namespace; {@code null} takes it away. */
  public void setAttribute(String name, @Nullable String value) {
    set("", name, value);
  }

  /** Sets an attribute of a namespace; {@code null} takes it away. */
  public void setAttribute(String namespace, String prefix, String name, @Nullable String value) {
    if (value == null || attribute(namespace, name) != null) {
      set(namespace, name, value);
    } else {
      var bound = Namespaces.bind(this, namespace, prefix, false);
      attributes.add(new XmlAttribute(namespace, bound + ':' + name, value));
    }
  }

  private void set(String namespace, String name, @Nullable String value) {
    for (int i = 0; i < attributes.size(); i++) {
      var old = attributes.get(i);
      if (!old.isDeclaration() && old.uri().equals(namespace) && old.localName().equals(name)) {
        if (value == null) {
          attributes.remove(i);
        } else {
          attributes.set(i, new XmlAttribute(namespace, old.qualifiedName(), value));
        }
        return;
      }
    }
    if (value != null) {
      attributes.add(new XmlAttribute(namespace, name, value));
    }
  }

  /** The prefix of a namespace here, declared if need be; empty for the default namespace. */
  public String prefixOf(String namespace, String preferred) {
    return Namespaces.bind(this, namespace, preferred, true);
  }

  /** Adds a new last child element on a line of its own. */
  public XmlElement append(String namespace, String prefix, String name) {
    return insert(contentEnd(), namespace, prefix, name);
  }

  /** Adds a new child element on a line of its own, after the last of the named ones if any. */
  public XmlElement insertAfter(List<String> names, String namespace, String prefix, String name) {
    int at = 0;
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof XmlElement element
          && element.uri().equals(uri)
          && names.contains(element.localName())) {
        at = i + 1;
      }
    }
    return insert(at, namespace, prefix, name);
  }

  /** Replaces the content by text. */
  public void setText(String text) {
    children.clear();
    children.add(new Text(text));
  }

  /** Replaces the content by text that is easy on the eye: CDATA where it can hold the text. */
  public void setCdata(String text) {
    children.clear();
    children.add(text.contains("\r") ? new Text(text) : new Cdata(text));
  }

  /** Takes this element, and the white space before it, out of the tree. */
  public void remove() {
    var around = parent;
    if (around == null) {
      throw new IllegalStateException("the root cannot be removed");
    }
    int at = around.children.indexOf(this);
    around.children.remove(at);
    if (at > 0 && isBlank(around.children.get(at - 1))) {
      around.children.remove(at - 1);
      if (around.elements().isEmpty() && around.children.stream().allMatch(XmlElement::isBlank)) {
        around.children.clear();
      }
    }
    parent = null;
  }

  @Override
  public String toString() {
    return "<" + qualifiedName + "> line " + line;
  }

  List<XmlAttribute> mutableAttributes() {
    return attributes;
  }

  List<XmlNode> mutableChildren() {
    return children;
  }

  private XmlElement insert(int at, String namespace, String prefix, String name) {
    var bound = Namespaces.bind(this, namespace, prefix, true);
    var child = new XmlElement(namespace, bound.isEmpty() ? name : bound + ':' + name, line, this);
    boolean empty = children.isEmpty();
    children.add(at, new Text("\n" + "  ".repeat(depth() + 1)));
    children.add(at + 1, child);
    if (empty) {
      children.add(new Text("\n" + "  ".repeat(depth())));
    }
    return child;
  }

  /** Before the white space that leads to the end tag. */
  private int contentEnd() {
    int end = children.size();
    while (end > 0 && isBlank(children.get(end - 1))) {
      end--;
    }
    return end;
  }

  private int depth() {
    int depth = 0;
    for (var above = parent; above != null; above = above.parent) {
      depth++;
    }
    return depth;
  }

  private static boolean isBlank(XmlNode node) {
    return node instanceof Text(var value) && value.isBlank();
  }
}
