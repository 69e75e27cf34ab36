package org.heliostat.api.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells by its content what a file is; its name is never asked. Takes the bytes as they come and
 * keeps the first and the last of them.
 */
final class FileContent {
  private static final int KEPT = 64 * 1024;
  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("image/jpeg", "jpg"),
          Map.entry("image/tiff", "tif"),
          Map.entry("audio/mpeg", "mp3"),
          Map.entry("audio/vnd.wave", "wav"),
          Map.entry("audio/x-aac", "aac"),
          Map.entry("audio/vorbis", "ogg"),
          Map.entry("application/ogg", "ogg"),
          Map.entry("audio/amr", "amr"),
          Map.entry("audio/x-flac", "flac"),
          Map.entry("video/x-msvideo", "avi"),
          Map.entry("application/x-msdownload", "exe"),
          Map.entry("application/vnd.microsoft.portable-executable", "exe"),
          Map.entry("text/plain", "txt"));

  private final byte[] head = new byte[KEPT];
  private final byte[] tail = new byte[KEPT];
  private int headLength;
  private long length;

  void add(byte[] bytes, int count) {
    int first = Math.min(count, head.length - headLength);
    System.arraycopy(bytes, 0, head, headLength, first);
    headLength += first;
    for (int i = Math.max(0, count - KEPT); i < count; i++) {
      tail[(int) ((length + i) % KEPT)] = bytes[i];
    }
    length += count;
  }

  /** A file name ending in lower case; {@code bin} for what nobody knows. */
  String format() {
    var film = Container.film(text(StandardCharsets.ISO_8859_1));
    if (film.isPresent()) {
      return film.get();
    }
    var type = type();
    return switch (type) {
      case "application/zip", "application/x-tika-ooxml" -> Container.inside(zipDirectory());
      case "application/x-tika-msoffice" -> Container.insideOld(text(StandardCharsets.UTF_16LE));
      case "application/octet-stream" -> isChineseText() ? "txt" : "bin";
      default -> FORMATS.getOrDefault(type, FileFormats.name(ending(type)));
    };
  }

  private String type() {
    try {
      return TYPES
          .detect(new ByteArrayInputStream(head, 0, headLength), new Metadata())
          .getBaseType()
          .toString();
    } catch (IOException e) {
      throw new IllegalStateException("memory can be read", e);
    }
  }

  private static String ending(String type) {
    try {
      var ending = TYPES.forName(type).getExtension();
      return ending.isEmpty() ? "bin" : ending.substring(1);
    } catch (MimeTypeException e) {
      return "bin";
    }
  }

  /** The end of the file, where a zip lists what it holds. */
  private String zipDirectory() {
    int kept = (int) Math.min(length, KEPT);
    var ordered = new byte[kept];
    for (int i = 0; i < kept; i++) {
      ordered[i] = tail[(int) ((length - kept + i) % KEPT)];
    }
    return new String(ordered, StandardCharsets.ISO_8859_1);
  }

  private String text(Charset charset) {
    return new String(head, 0, headLength, charset);
  }

  /** Whether it is text in the national encoding, which looks like no text to those elsewhere. */
  private boolean isChineseText() {
    var chars = CharBuffer.allocate(KEPT);
    var end =
        GB18030
            .newDecoder()
            .decode(ByteBuffer.wrap(head, 0, headLength), chars, headLength == length);
    return !end.isError()
        && Arrays.stream(chars.flip().toString().split("")).noneMatch(FileContent::isControl);
  }

  private static boolean isControl(String one) {
    return one.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
  }
}
