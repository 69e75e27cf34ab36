package org.heliostat.power;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.power.xml.XmlParser;

/** Drawn models on disk, with the forms, tables and public flow that lie beside them. */
public final class ModelFile {
  private static final int MOST_BYTES = XmlParser.Limits.FOREIGN.bytes();

  private ModelFile() {}

  /**
   * The power that a model and what lies beside it make. The files may come from anyone.
   *
   * @param model the drawn model, called {@value PowerSource#MODEL} or anything else
   * @throws UnfitFileException when a file of it gives no text
   */
  public static PowerSource power(Path model) throws UnfitFileException {
    Map<String, String> files = new HashMap<>();
    for (var file : beside(model)) {
      if (belongs(file)) {
        files.put(file.getFileName().toString(), text(file));
      }
    }
    files.put(PowerSource.MODEL, text(model));
    return PowerSource.of(files);
  }

  /**
   * The text of a file, which must be UTF-8.
   *
   * @throws UnfitFileException when there is none, or too much of it
   */
  public static String text(Path file) throws UnfitFileException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UnfitFileException(
            "TOO_LARGE",
            "文件“%s”超过 %d 兆字节，请删去无关内容后再试".formatted(file.getFileName(), MOST_BYTES / 1_000_000),
            "The file '%s' is larger than %d MB; take out what does not belong there"
                .formatted(file.getFileName(), MOST_BYTES / 1_000_000));
      }
      return decoded(Files.readAllBytes(file));
    } catch (CharacterCodingException e) {
      throw new UnfitFileException(
          "WRONG_ENCODING",
          "文件“%s”的编码不是 UTF-8，请以 UTF-8 编码重新保存".formatted(file.getFileName()),
          "The file '%s' is not UTF-8; save it again as UTF-8".formatted(file.getFileName()));
    } catch (IOException e) {
      throw new UnfitFileException(
          "NOT_FOUND",
          "读不到文件“%s”，请检查路径和权限".formatted(file.getFileName()),
          "The file '%s' cannot be read; see whether path and permissions are right"
              .formatted(file.getFileName()));
    }
  }

  /** Whether a file is the public flow of the power beside it. */
  public static boolean isPublicFlow(Path file) {
    return file.endsWith(PowerSource.PUBLIC_FLOW)
        && Files.exists(file.resolveSibling(PowerSource.MODEL));
  }

  /** Text in UTF-8 and nothing else. */
  static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static boolean belongs(Path file) {
    return PowerSource.isBesideModel(file.getFileName().toString()) || isPublicFlow(file);
  }

  private static List<Path> beside(Path model) throws UnfitFileException {
    try (var files = Files.list(model.toAbsolutePath().getParent())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UnfitFileException(
          "NOT_FOUND",
          "读不到文件“%s”所在的文件夹，请检查路径和权限".formatted(model.getFileName()),
          "The folder of the file '%s' cannot be read; see whether path and permissions are right"
              .formatted(model.getFileName()));
    }
  }
}
