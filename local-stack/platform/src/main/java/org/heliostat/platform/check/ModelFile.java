package org.heliostat.platform.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.heliostat.power.Fault;
import org.heliostat.power.PowerSource;
import org.heliostat.power.xml.XmlParser;

/** Reads models from disk, with the forms and tables that lie beside them. */
final class ModelFile {
  private static final int MOST_BYTES = XmlParser.Limits.FOREIGN.bytes();

  private ModelFile() {}

  /** A file that gives no text to judge. */
  static final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    UnfitException(String code, String chinese, String english) {
      super(english);
      this.fault = new Fault(code, "", 0, chinese, english);
    }

    Fault fault() {
      return fault;
    }
  }

  static String text(Path file) throws UnfitException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UnfitException(
            "TOO_LARGE",
            "文件超过 %d 兆字节，请删去无关内容后再试".formatted(MOST_BYTES / 1_000_000),
            "The file is larger than %d MB; take out what does not belong there"
                .formatted(MOST_BYTES / 1_000_000));
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnfitException(
          "WRONG_ENCODING",
          "文件编码不是 UTF-8，请以 UTF-8 编码重新保存",
          "The file is not UTF-8; save it again as UTF-8");
    } catch (IOException e) {
      throw new UnfitException(
          "NOT_FOUND",
          "读不到文件，请检查路径和权限",
          "The file cannot be read; see whether path and permissions are right");
    }
  }

  /** The power whose drawn model a file is; the file may have any name. */
  static PowerSource power(Path model) throws UnfitException {
    Map<String, String> files = new HashMap<>();
    for (var file : beside(model)) {
      var name = file.getFileName().toString();
      if (PowerSource.isPart(name) && !name.endsWith(".bpmn") || ModelFiles.isPublicFlow(file)) {
        files.put(name, text(file));
      }
    }
    files.put(PowerSource.MODEL, text(model));
    return PowerSource.of(files);
  }

  private static Iterable<Path> beside(Path model) throws UnfitException {
    var folder = model.toAbsolutePath().getParent();
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UnfitException(
          "NOT_FOUND",
          "读不到文件所在的文件夹，请检查路径和权限",
          "The folder of the file cannot be read; see whether path and permissions are right");
    }
  }
}
