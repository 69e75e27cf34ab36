package org.heliostat.api.files;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What formats are called, and how each is given out. */
public final class FileFormats {
  /** What may be taken as evidence: text, pictures, sound and video. */
  public static final Set<String> EVIDENCE =
      Set.of(
          "pdf", "ofd", "txt", "doc", "docx", "xls", "xlsx", "jpg", "png", "gif", "bmp", "tif",
          "webp", "heic", "mp3", "wav", "m4a", "aac", "amr", "ogg", "flac", "mp4", "mov", "avi",
          "mkv", "webm", "3gp");

  /** A format is called what people call its files; all of these mean the same. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "jpeg", "jpg", "tiff", "tif", "text", "txt", "htm", "html", "qt", "mov", "oga", "ogg",
          "mpg", "mpeg");

  /** What a browser may show in place; everything else is only ever saved. */
  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("jpg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("gif", "image/gif"),
          Map.entry("bmp", "image/bmp"),
          Map.entry("webp", "image/webp"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("aac", "audio/aac"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("flac", "audio/flac"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("webm", "video/webm"));

  private static final Map<String, String> SAVED =
      Map.of(
          "pdf", "application/pdf",
          "txt", "text/plain",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private FileFormats() {}

  /** The one name of a format. */
  static String name(String format) {
    return OTHER_NAMES.getOrDefault(format, format);
  }

  /** Whether a file's format, as its content shows it, is one of those allowed. */
  public static boolean isAmong(String format, Collection<String> allowed) {
    return allowed.stream().map(FileFormats::name).anyMatch(name(format)::equals);
  }

  static boolean isShownInPlace(String format) {
    return SHOWN.containsKey(format);
  }

  /** The media type to give a file out as. Never one that a browser would run. */
  public static String mediaType(String format) {
    var shown = SHOWN.get(format);
    return shown == null ? SAVED.getOrDefault(format, "application/octet-stream") : shown;
  }
}
