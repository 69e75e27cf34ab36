package org.heliostat.dossier;

import java.util.Set;
import java.util.regex.Pattern;

/** The names inside an archive. They are part of the format. */
public final class Layout {
  /** Version of the format. */
  public static final String FORMAT = "heliostat-dossier/1";

  /** What people read: cover, list of contents, course of the case, closing note. */
  public static final String PAGES = "index.html";

  /** What the case is about and how it ended. */
  public static final String CASE = "case.json";

  /** Every run of every step, with opinions and forms. */
  public static final String STEPS = "steps.json";

  /** The ledger of the statutory clock. */
  public static final String CLOCK = "clock.json";

  /** What was done beside the steps. */
  public static final String ACTS = "acts.json";

  /** The version of the power that the case ran on, as deployed. */
  public static final String POWER = "power.bpmn";

  /** The entries of the trail, one on a line. */
  public static final String TRAIL = "trail.jsonl";

  /** Lists everything else with its hash. */
  static final String INDEX = "index.json";

  /** The platform's signature over the bytes of the index. */
  static final String SIGNATURE = "index.sig";

  /** The public key of whoever signed. */
  static final String KEY = "key.pem";

  /** What vouches for the rest and therefore is not listed in the index. */
  static final Set<String> VOUCHERS = Set.of(INDEX, SIGNATURE, KEY);

  private static final Pattern PATH =
      Pattern.compile("(?:[a-z0-9][a-z0-9-]{0,40}/)?[a-z0-9][a-z0-9-]{0,40}\\.[a-z0-9]{1,10}");

  /** Where a file of the case lies; its hash stands in the trail. */
  public enum Folder {
    DOCUMENTS("documents"),
    MATERIALS("materials"),
    EVIDENCE("evidence");

    private final String path;

    Folder(String path) {
      this.path = path;
    }

    /**
     * The path of a file.
     *
     * @param order its number in the list of contents
     * @param format what its content is, as a file name ending
     */
    public String path(int order, String format) {
      return "%s/%03d.%s".formatted(path, order, format);
    }
  }

  private Layout() {}

  /** Whether a path is one that the platform gives: it leads out of no folder. */
  static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  /** Whether a path is that of a file of the case. */
  static boolean isOfTheCase(String path) {
    for (var folder : Folder.values()) {
      if (path.startsWith(folder.path + '/')) {
        return true;
      }
    }
    return false;
  }
}
