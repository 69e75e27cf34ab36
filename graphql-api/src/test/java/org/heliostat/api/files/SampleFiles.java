package org.heliostat.api.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The beginnings that tell files of each format, with something behind. */
final class SampleFiles {
  private SampleFiles() {}

  static byte[] of(String format) throws IOException {
    return switch (format) {
      case "pdf" -> text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n");
      case "png" -> bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R');
      case "jpg" -> bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0);
      case "gif" -> text("GIF89a....");
      case "mp4" -> box("isom");
      case "mov" -> box("qt  ");
      case "m4a" -> box("M4A ");
      case "heic" -> box("heic");
      case "3gp" -> box("3gp4");
      case "mp3" -> bytes('I', 'D', '3', 3, 0, 0, 0, 0, 0, 0, 0xFF, 0xFB, 0x90, 0);
      case "wav" -> text("RIFF....WAVEfmt ....");
      case "avi" -> text("RIFF....AVI LIST....");
      case "webm" -> ebml("webm");
      case "mkv" -> ebml("matroska");
      case "ogg" -> text("OggS\0\2................\0\0\0\0\1\36\1vorbis");
      case "amr" -> text("#!AMR\n....");
      case "flac" -> text("fLaC\0\0\0\42");
      case "docx" -> zip("[Content_Types].xml", "word/document.xml");
      case "xlsx" -> zip("xl/workbook.xml", "[Content_Types].xml");
      case "ofd" -> zip("Doc_0/Document.xml", "OFD.xml");
      case "zip" -> zip("word/document.xml.txt", "any");
      case "doc" -> old("WordDocument");
      case "xls" -> old("Workbook");
      case "exe" -> program();
      case "html" -> text("<!DOCTYPE html><html><script>alert(1)</script></html>");
      case "svg" -> text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
      case "txt" -> "询问笔录:当事人称……\n".getBytes(StandardCharsets.UTF_8);
      case "bin" -> bytes(1, 2, 3, 4, 0, 0xFE, 7);
      default -> throw new IllegalArgumentException(format);
    };
  }

  static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] box(String brand) {
    return text("\0\0\0\30ftyp" + brand + "\0\0\0\0" + brand + "mp41\0\0\0\10free");
  }

  private static byte[] ebml(String kind) {
    var head =
        text("\32E\337\243\1\0\0\0\0\0\0\37B\206\201\1B\367\201\1B\362\201\4B\363\201\10B\202");
    var out = new ByteArrayOutputStream();
    out.writeBytes(head);
    out.write(0x80 + kind.length());
    out.writeBytes(text(kind));
    return out.toByteArray();
  }

  private static byte[] zip(String... entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        // Larger than what is kept of a beginning.
        zip.write(new byte[200_000]);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] old(String stream) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
    out.writeBytes(new byte[1016]);
    out.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
    return out.toByteArray();
  }

  private static byte[] program() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(text("MZ"));
    out.writeBytes(new byte[58]);
    out.writeBytes(bytes(64, 0, 0, 0));
    out.writeBytes(text("PE\0\0"));
    out.writeBytes(bytes(0x64, 0x86, 1, 0));
    out.writeBytes(new byte[200]);
    return out.toByteArray();
  }
}
