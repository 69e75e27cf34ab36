package org.heliostat.catalogue.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the parts of a workbook before it is read: unpacked they must not be larger than a
 * file may be, whatever the archive claims, and none may have a document type.
 */
final class WorkbookParts implements AutoCloseable {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  /** Newer JDKs count plain references such as {@code &amp;} against limits meant for entities. */
  private static final List<String> COUNTED =
      List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

  private static final int MOST_PARTS = 1_000;
  private static final int MOST_MERGED = 10_000;

  private final ZipFile zip;
  private long left = TableReader.MOST_BYTES;

  private WorkbookParts(ZipFile zip) {
    this.zip = zip;
  }

  /** The merged cells of the first sheet, if the workbook may be read. */
  static MergedCells check(Path file) throws IOException, UnreadableTableException {
    try (var parts = new WorkbookParts(new ZipFile(file.toFile()))) {
      return parts.check();
    } catch (OverLimitException e) {
      throw TableReader.tooLarge();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof OverLimitException) {
        throw TableReader.tooLarge();
      }
      throw new IOException(e);
    }
  }

  private MergedCells check() throws IOException, XMLStreamException, UnreadableTableException {
    if (zip.size() > MOST_PARTS) {
      throw TableReader.tooLarge();
    }
    var firstSheet = firstSheet();
    var merged = new MergedCells(List.of());
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      if (entry.getName().equals(firstSheet)) {
        merged = merged(entry);
      } else if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
        walk(entry, reader -> {});
      } else {
        try (var in = open(entry)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
    return merged;
  }

  private MergedCells merged(ZipEntry sheet)
      throws IOException, XMLStreamException, UnreadableTableException {
    List<String> references = new ArrayList<>();
    walk(
        sheet,
        reader -> {
          if (reader.getLocalName().equals("mergeCell")) {
            references.add(String.valueOf(reader.getAttributeValue(null, "ref")));
          }
        });
    if (references.size() > MOST_MERGED) {
      throw new UnreadableTableException(
          "合并单元格超过 %,d 处，请取消合并".formatted(MOST_MERGED),
          "There are more than %,d merged cells; unmerge them".formatted(MOST_MERGED));
    }
    List<MergedCells.Range> ranges = new ArrayList<>();
    for (var reference : references) {
      ranges.add(MergedCells.Range.parse(reference));
    }
    return new MergedCells(ranges);
  }

  /** The part in which the first sheet lies; {@code null} when it is not where it usually is. */
  private @Nullable String firstSheet() throws IOException, XMLStreamException {
    var workbook = zip.getEntry("xl/workbook.xml");
    var relations = zip.getEntry("xl/_rels/workbook.xml.rels");
    if (workbook == null || relations == null) {
      return null;
    }
    Map<String, String> targets = new HashMap<>();
    walk(
        relations,
        reader ->
            targets.put(
                String.valueOf(reader.getAttributeValue(null, "Id")),
                String.valueOf(reader.getAttributeValue(null, "Target"))));
    List<String> sheets = new ArrayList<>();
    walk(
        workbook,
        reader -> {
          if (reader.getLocalName().equals("sheet")) {
            var id = reader.getAttributeValue(RELATIONS, "id");
            sheets.add(
                String.valueOf(id == null ? reader.getAttributeValue(STRICT_RELATIONS, "id") : id));
          }
        });
    var target = sheets.isEmpty() ? null : targets.get(sheets.getFirst());
    if (target == null) {
      return null;
    }
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private interface Visitor {
    void at(XMLStreamReader element);
  }

  private void walk(ZipEntry entry, Visitor visitor) throws IOException, XMLStreamException {
    try (var in = open(entry)) {
      var reader = factory().createXMLStreamReader(in);
      try {
        while (reader.hasNext()) {
          switch (reader.next()) {
            case XMLStreamReader.START_ELEMENT -> visitor.at(reader);
            case XMLStreamReader.DTD ->
                throw new IOException(entry.getName() + " has a document type");
            default -> {}
          }
        }
      } finally {
        reader.close();
      }
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    for (var counted : COUNTED) {
      factory.setProperty(counted, String.valueOf(TableReader.MOST_BYTES));
    }
    return factory;
  }

  private InputStream open(ZipEntry entry) throws IOException {
    return new Counted(zip.getInputStream(entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what comes out of the archive, not what the archive says will. */
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) throws OverLimitException {
      left -= bytes;
      if (left < 0) {
        throw new OverLimitException();
      }
    }
  }

  private static final class OverLimitException extends IOException {}
}
