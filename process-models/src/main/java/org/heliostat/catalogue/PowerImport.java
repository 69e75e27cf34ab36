package org.heliostat.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heliostat.power.Power;
import org.heliostat.power.PowerSource;

/** Makes power files of a catalogue, and catalogue rows of powers. */
public final class PowerImport {
  private final Templates templates;
  private final PowerMaking making = new PowerMaking();

  /**
   * @param templates sound powers to make others from, one for each category and procedure
   */
  public PowerImport(List<PowerSource> templates) {
    this.templates = new Templates(templates);
  }

  /** Told after each row how many are done. */
  public interface Progress {
    void at(int done, int of);
  }

  /**
   * What an import did.
   *
   * @param made codes of new powers
   * @param replaced codes of powers that were there and said something else
   * @param unchanged codes of powers that said the same already
   * @param faults rows that gave no power, in the order of the file: those that were faulty when
   *     read, those that no template fits, and those whose power is there and says something else
   */
  public record Outcome(
      List<String> made, List<String> replaced, List<String> unchanged, List<RowFault> faults) {
    public Outcome {
      made = List.copyOf(made);
      replaced = List.copyOf(replaced);
      unchanged = List.copyOf(unchanged);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Makes a power of every good row: {@code <to>/<agency>/<code>/}. A power's folder appears whole
   * or not at all.
   *
   * @param replace whether a power that is there and says something else takes over what its row
   *     says. It keeps its drawn flow, unless category, procedure or a named template call for
   *     another one
   */
  public Outcome run(Catalogue catalogue, Path to, boolean replace, Progress progress) {
    var files = new PowerFiles(to);
    Map<String, StoredPower> there = new HashMap<>();
    files.all().forEach(stored -> there.putIfAbsent(stored.code(), stored));
    List<String> made = new ArrayList<>();
    List<String> replaced = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    List<RowFault> faults = new ArrayList<>(catalogue.faults());
    int done = 0;
    for (var entry : catalogue.rows().entrySet()) {
      var row = entry.getValue();
      var old = there.get(row.code());
      try {
        if (old == null) {
          files.put(files.folder(row.agency(), row.code()), fromTemplate(row));
          made.add(row.code());
        } else if (saysTheSame(row, old)) {
          unchanged.add(row.code());
        } else if (replace) {
          replace(files, row, old);
          replaced.add(row.code());
        } else {
          faults.add(kept(entry.getKey(), row, old));
        }
      } catch (CellFault e) {
        faults.add(new RowFault(entry.getKey(), "", e.chinese(), e.english()));
      }
      progress.at(++done, catalogue.rows().size());
    }
    faults.sort(Comparator.comparingInt(RowFault::row));
    return new Outcome(made, replaced, unchanged, faults);
  }

  /** The rows of powers, each naming its template where that is not the usual one. */
  public List<CatalogueRow> rows(List<Power> powers) {
    return powers.stream()
        .map(power -> templates.named(CatalogueRow.of(power), power.flow()))
        .toList();
  }

  private PowerSource fromTemplate(CatalogueRow row) throws CellFault {
    var template = templates.fitting(row);
    return making.made(row, template.source(), template.power());
  }

  private void replace(PowerFiles files, CatalogueRow row, StoredPower old) throws CellFault {
    var power = old.power();
    var drawn = old.source();
    var source =
        power == null || drawn == null || isDrawnOtherwise(row, power)
            ? fromTemplate(row)
            : making.made(row, drawn, power);
    var folder = files.folder(row.agency(), row.code());
    files.put(folder, source);
    if (!folder.equals(old.folder())) {
      PowerFiles.remove(old.folder());
    }
  }

  private boolean saysTheSame(CatalogueRow row, StoredPower old) {
    var power = old.power();
    return power != null
        && row.withTemplate("").equals(CatalogueRow.of(power))
        && !isDrawnOtherwise(row, power);
  }

  /** Whether the row calls for another flow than the one that is drawn. */
  private boolean isDrawnOtherwise(CatalogueRow row, Power power) {
    return row.category() != power.category()
        || row.procedure() != power.procedure()
        || !row.template().isEmpty()
            && !row.template()
                .equals(templates.named(CatalogueRow.of(power), power.flow()).template());
  }

  private static RowFault kept(int number, CatalogueRow row, StoredPower old) {
    var power = old.power();
    if (power == null) {
      return new RowFault(
          number,
          "",
          "%s 已有文件，但文件有错误，未改动；如需替换请加 --replace".formatted(row.code()),
          "%s is there already, but its file is faulty; it was left alone, --replace replaces it"
              .formatted(row.code()));
    }
    var unlike = Differences.columns(row, CatalogueRow.of(power));
    return new RowFault(
        number,
        "",
        "%s 已有文件且内容不同(%s)，未改动；如需更新请加 --replace"
            .formatted(
                row.code(), unlike.stream().map(Column::chinese).collect(Collectors.joining("、"))),
        "%s is there already and differs (%s); it was left alone, --replace updates it"
            .formatted(
                row.code(),
                unlike.stream().map(Column::english).collect(Collectors.joining(", "))));
  }
}
