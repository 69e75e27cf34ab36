package org.heliostat.api.drafts;

import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The little that must be known of a drawn file before it can be saved at all.
 *
 * @param code id of its process
 * @param name name of its process; may be empty
 * @param agency what its definition names as its agency; {@code null} when it names none
 */
record DraftHeader(String code, String name, @Nullable String agency) {
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
  private static final int LONGEST_CODE = 60;

  /** What came of reading. */
  sealed interface Reading {
    record Readable(DraftHeader header) implements Reading {}

    /** Why not, and what to do. */
    record Unreadable(String chinese, String english) implements Reading {}
  }

  /** Reads the whole file, resolving nothing outside it and accepting no document type. */
  static Reading read(String bpmn) {
    try {
      var reader = factory().createXMLStreamReader(new StringReader(bpmn));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      return new Reading.Unreadable(
          "文件不是完整的 XML（第 %d 行附近），请从设计器重新导出。".formatted(line),
          "The file is not well-formed XML (near line %d); export it again.".formatted(line));
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the file is read");
        });
    return factory;
  }

  private static Reading read(XMLStreamReader reader) throws XMLStreamException {
    DraftHeader header = null;
    String agency = null;
    boolean isBpmn = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        return new Reading.Unreadable(
            "文件含有 DOCTYPE 或外部实体，出于安全考虑不予接收，请删除后重新保存。",
            "The file has a DOCTYPE or an entity, which is not accepted; remove it.");
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      var local = reader.getLocalName();
      if (BPMN.equals(reader.getNamespaceURI())) {
        isBpmn |= "definitions".equals(local);
        if ("process".equals(local) && header == null) {
          header =
              new DraftHeader(
                  text(reader.getAttributeValue(null, "id")),
                  text(reader.getAttributeValue(null, "name")),
                  null);
        }
      } else if ("definition".equals(local) && agency == null) {
        agency = reader.getAttributeValue(null, "agency");
      }
    }
    return judge(isBpmn, header, agency);
  }

  private static Reading judge(
      boolean isBpmn, @Nullable DraftHeader header, @Nullable String agency) {
    if (!isBpmn || header == null) {
      return new Reading.Unreadable(
          "文件不是 BPMN 流程图：缺少 definitions 或 process。",
          "The file is no BPMN model: it has no definitions or no process.");
    }
    if (header.code().length() > LONGEST_CODE || !CODE.matcher(header.code()).matches()) {
      return new Reading.Unreadable(
          "流程的编号（process 的 id）应为事项编码，如 QD-XK-0001。",
          "The id of the process must be the power's code, like QD-XK-0001.");
    }
    return new Reading.Readable(new DraftHeader(header.code(), header.name(), agency));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
