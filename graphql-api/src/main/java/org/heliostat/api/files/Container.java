package org.heliostat.api.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files that hold others, or streams of sound and pictures; what is inside tells them apart. */
final class Container {
  private static final String ENTRY = "PK\u0001\u0002";
  private static final String EBML = "\u001a\u0045\u00df\u00a3";
  private static final int LONGEST_EBML_HEAD = 64;

  /** Entries that only one kind of document has. */
  private static final Map<String, String> ENTRIES = new LinkedHashMap<>();

  private static final Map<String, String> STREAMS = new LinkedHashMap<>();

  static {
    ENTRIES.put("word/document.xml", "docx");
    ENTRIES.put("xl/workbook.xml", "xlsx");
    ENTRIES.put("ppt/presentation.xml", "pptx");
    ENTRIES.put("OFD.xml", "ofd");
    STREAMS.put("WordDocument", "doc");
    STREAMS.put("Workbook", "xls");
    STREAMS.put("PowerPoint Document", "ppt");
  }

  private Container() {}

  /**
   * What a zip is.
   *
   * @param directory its end, with the list of what it holds
   */
  static String inside(String directory) {
    return ENTRIES.entrySet().stream()
        .filter(entry -> lists(directory, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("zip");
  }

  /**
   * Each entry of the list has a head of 46 bytes before its name, with the name's length in it.
   */
  private static boolean lists(String directory, String name) {
    for (int at = directory.indexOf(ENTRY); at >= 0; at = directory.indexOf(ENTRY, at + 1)) {
      if (directory.startsWith(name, at + 46)
          && directory.charAt(at + 28) + (directory.charAt(at + 29) << 8) == name.length()) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a container of sound and pictures is (ISO 14496-12 and EBML): it names its kind itself.
   *
   * @param beginning its bytes, one a character
   */
  static Optional<String> film(String beginning) {
    if (beginning.startsWith("ftyp", 4) && beginning.length() >= 12) {
      return Optional.of(brand(beginning.substring(8, 12)));
    }
    if (beginning.startsWith(EBML)) {
      var head = beginning.substring(0, Math.min(beginning.length(), LONGEST_EBML_HEAD));
      return Optional.of(head.contains("webm") ? "webm" : "mkv");
    }
    return Optional.empty();
  }

  private static String brand(String brand) {
    return switch (brand) {
      case "qt  " -> "mov";
      case "M4A ", "M4B " -> "m4a";
      case "heic", "heix", "heim", "heis", "mif1", "msf1" -> "heic";
      case "avif", "avis" -> "avif";
      default -> brand.startsWith("3g") ? "3gp" : "mp4";
    };
  }

  /**
   * What an Office file of the older kind is.
   *
   * @param beginning its text, two bytes a character
   */
  static String insideOld(String beginning) {
    return STREAMS.entrySet().stream()
        .filter(entry -> beginning.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("ole");
  }
}
