package org.heliostat.catalogue.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes into text. Excel in China writes GB18030, everyone else UTF-8. */
final class Decoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private Decoding() {}

  static String decode(byte[] bytes) throws UnreadableTableException {
    var text = decoded(bytes);
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableTableException(
          "这不是文本表格(含有零字节)，请另存为 xlsx 或 UTF-8 的 CSV",
          "This is not a table as text (there are zero bytes in it); save it as xlsx or as CSV in"
              + " UTF-8");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decoded(byte[] bytes) throws UnreadableTableException {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return orElseThrow(strictly(bytes, StandardCharsets.UTF_16));
    }
    var utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return utf8;
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF) || isCutOffUtf8(bytes)) {
      throw new UnreadableTableException(
          "文件不完整或者不是完好的 UTF-8,请重新导出", "The file is cut off, or not sound UTF-8; export it again");
    }
    return orElseThrow(strictly(bytes, GB18030));
  }

  private static String orElseThrow(@Nullable String text) throws UnreadableTableException {
    if (text == null) {
      throw new UnreadableTableException(
          "无法识别文字编码，请另存为 UTF-8 的 CSV 或 xlsx",
          "The character encoding is not known; save the file as CSV in UTF-8 or as xlsx");
    }
    return text;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Sound UTF-8 with something beyond ASCII, but for a last character that is not whole. */
  private static boolean isCutOffUtf8(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, false);
    return result.isUnderflow() && in.hasRemaining() && out.flip().chars().anyMatch(c -> c > 0x7F);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
