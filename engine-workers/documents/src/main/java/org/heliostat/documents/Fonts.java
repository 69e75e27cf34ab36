package org.heliostat.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that documents are printed with. Only TrueType outlines (.ttf) can be embedded.
 *
 * @param regular the usual one
 * @param bold for headings; may equal {@code regular}
 * @param fallback others, asked in turn for characters that the first lacks; may be empty
 */
public record Fonts(Path regular, Path bold, List<Path> fallback) {
  private static final Path FOLDER = Path.of("/usr/share/fonts/truetype");

  /** In the order of preference: Kai with a bold face, then a plain sans. */
  private static final List<Path> USUAL =
      List.of(
          FOLDER.resolve("lxgw-wenkai/LXGWWenKai-Regular.ttf"),
          FOLDER.resolve("droid/DroidSansFallbackFull.ttf"));

  private static final List<Path> USUAL_BOLD =
      List.of(FOLDER.resolve("lxgw-wenkai/LXGWWenKai-Bold.ttf"));

  public Fonts {
    fallback = List.copyOf(fallback);
  }

  /**
   * Finds the fonts.
   *
   * @param named files to use, the usual one first; when empty, those that Debian's packages
   *     install
   * @param bold the bold face; {@code null} for the usual one, or none when fonts are named
   * @throws IllegalStateException when there is none; the message says what helps
   */
  public static Fonts find(List<Path> named, @Nullable Path bold) {
    for (var file : named) {
      need(file);
    }
    var there = named.isEmpty() ? USUAL.stream().filter(Files::isReadable).toList() : named;
    if (there.isEmpty()) {
      throw new IllegalStateException(
          "找不到中文字体，请安装 fonts-lxgw-wenkai，或者用 heliostat.documents.fonts 指定一个 .ttf 文件。"
              + " No Chinese font was found; install fonts-lxgw-wenkai, or name a .ttf file in"
              + " heliostat.documents.fonts.");
    }
    var regular = there.getFirst();
    var heavy = bold;
    if (heavy == null && named.isEmpty()) {
      heavy = USUAL_BOLD.stream().filter(Files::isReadable).findFirst().orElse(null);
    } else if (heavy != null) {
      need(heavy);
    }
    return new Fonts(
        regular, heavy == null ? regular : heavy, new ArrayList<>(there.subList(1, there.size())));
  }

  private static void need(Path file) {
    if (!Files.isReadable(file) || !file.toString().endsWith(".ttf")) {
      throw new IllegalStateException(
          "字体文件 %s 不存在或者不是 .ttf。 The font %s does not exist or is no .ttf file."
              .formatted(file, file));
    }
  }
}
