package org.heliostat.platform.acceptance;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small true files; different texts make different files. */
final class Papers {
  private Papers() {}

  static byte[] pdf(String text) {
    var page = "BT /F1 18 Tf 72 720 Td (%s) Tj ET".formatted(text);
    var objects =
        new String[] {
          "<< /Type /Catalog /Pages 2 0 R >>",
          "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
              + " /Resources << /Font << /F1 5 0 R >> >> >>",
          "<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page),
          "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
    var file = new StringBuilder("%PDF-1.4\n");
    var places = new ArrayList<Integer>();
    for (int i = 0; i < objects.length; i++) {
      places.add(file.length());
      file.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects[i]));
    }
    int table = file.length();
    file.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.length + 1));
    places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
    file.append(
        "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.length + 1, table));
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * A picture.
   *
   * @param format {@code png} or {@code jpg}
   */
  static byte[] picture(String format, String text) {
    var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    var random = new Random(text.hashCode());
    for (int x = 0; x < 64; x += 4) {
      pen.setColor(new Color(random.nextInt(0x1000000)));
      pen.fillRect(x, 0, 4, 48);
    }
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A video as far as its boxes go: its kind, and so many bytes of content. */
  static byte[] video(int bytes, long seed) {
    var content = new byte[bytes];
    new Random(seed).nextBytes(content);
    var out = new ByteArrayOutputStream();
    out.writeBytes("\0\0\0\30ftypisom\0\0\2\0isommp41".getBytes(StandardCharsets.ISO_8859_1));
    int box = bytes + 8;
    out.writeBytes(
        new byte[] {(byte) (box >> 24), (byte) (box >> 16), (byte) (box >> 8), (byte) box});
    out.writeBytes("mdat".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** A program for Windows, as far as its heads go. */
  static byte[] program() {
    var file = new byte[512];
    file[0] = 'M';
    file[1] = 'Z';
    file[60] = 64;
    file[64] = 'P';
    file[65] = 'E';
    file[68] = 0x64;
    file[69] = (byte) 0x86;
    return file;
  }
}
