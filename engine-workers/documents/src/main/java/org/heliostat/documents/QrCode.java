package org.heliostat.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A QR code as SVG: one path of squares, sharp at every size. */
final class QrCode {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private QrCode() {}

  /**
   * Draws a text.
   *
   * @param size width and height on the page, for instance {@code 18mm}
   */
  static Element of(Document document, String text, String size) {
    try {
      var dots =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      0,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M));
      var path = new StringBuilder();
      for (int y = 0; y < dots.getHeight(); y++) {
        for (int x = 0; x < dots.getWidth(); x++) {
          if (dots.get(x, y)) {
            path.append("M%d %dh1v1h-1z".formatted(x, y));
          }
        }
      }
      var svg = document.createElementNS(SVG, "svg");
      svg.setAttribute("width", size);
      svg.setAttribute("height", size);
      svg.setAttribute("viewBox", "0 0 %d %d".formatted(dots.getWidth(), dots.getHeight()));
      var drawn = document.createElementNS(SVG, "path");
      drawn.setAttribute("d", path.toString());
      svg.appendChild(drawn);
      return svg;
    } catch (WriterException e) {
      throw new IllegalStateException("an address fits into a QR code", e);
    }
  }
}
