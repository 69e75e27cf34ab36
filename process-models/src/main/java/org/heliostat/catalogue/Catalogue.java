package org.heliostat.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heliostat.catalogue.table.TableReader;
import org.heliostat.catalogue.table.TableWriter;
import org.heliostat.catalogue.table.UnreadableTableException;

/**
 * A catalogue of powers, announced as one table. The format is described in {@code
 * docs/catalogue.md}.
 *
 * @param rows the good rows, by their number in the file
 * @param faults what is wrong in the others, in the order of the file
 */
public record Catalogue(SortedMap<Integer, CatalogueRow> rows, List<RowFault> faults) {
  public Catalogue {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    faults = List.copyOf(faults);
  }

  /**
   * Reads a catalogue. The file may come from anyone; see {@link TableReader} for what is taken.
   *
   * @throws UnreadableTableException when it is no table, or its headings are not those of a
   *     catalogue
   */
  public static Catalogue read(Path file) throws UnreadableTableException {
    var table = TableReader.read(file, Headings::count);
    var headings = Headings.find(table);
    SortedMap<Integer, CatalogueRow> rows = new TreeMap<>();
    List<RowFault> faults = new ArrayList<>(headings.faults());
    var codes = new HashMap<String, Integer>();
    for (var row : table) {
      if (row.number() <= headings.row()) {
        continue;
      }
      var reading = new RowReading(row, headings);
      var read = reading.row();
      if (read != null) {
        var first = codes.putIfAbsent(read.code(), row.number());
        if (first == null) {
          rows.put(row.number(), read);
        } else {
          reading.refuse(
              Column.CODE,
              "编码 %s 已在第 %d 行使用".formatted(read.code(), first),
              "The code %s is taken in row %d".formatted(read.code(), first));
        }
      }
      faults.addAll(reading.faults());
    }
    return new Catalogue(rows, faults);
  }

  /** Tells whether a catalogue can be written to a file of this name: xlsx or csv. */
  public static boolean canWrite(Path file) {
    return TableWriter.knows(file);
  }

  /**
   * Writes a catalogue, from which {@link #read} gives the same rows.
   *
   * @param file named {@code .xlsx} or {@code .csv}; replaced when it is there
   */
  public static void write(Path file, List<CatalogueRow> rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(CellWriting.headings());
    rows.forEach(row -> table.add(CellWriting.cells(row)));
    TableWriter.write(file, table);
  }
}
