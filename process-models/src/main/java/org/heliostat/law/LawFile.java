package org.heliostat.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads laws kept as JSON on the class path. */
final class LawFile {
  private LawFile() {}

  static List<Law> read(String resource) {
    try (var in = LawFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return list(new ObjectMapper().readTree(in), LawFile::law);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static Law law(JsonNode law) {
    var inForce = date(law, "inForce");
    return new Law(
        law.required("title").asText(),
        law.required("shortName").asText(),
        LawKind.valueOf(law.required("kind").asText()),
        text(law, "documentNumber"),
        date(law, "promulgated"),
        inForce,
        law.has("repealed") ? date(law, "repealed") : null,
        text(law, "replacedBy"),
        number(law, "lastArticle"),
        law.has("numberedSince") ? date(law, "numberedSince") : inForce,
        list(law.path("articles"), LawFile::article),
        list(law.path("changes"), LawFile::change));
  }

  private static LawArticle article(JsonNode article) {
    return new LawArticle(article.required("number").asInt(), article.required("summary").asText());
  }

  private static ArticleChange change(JsonNode change) {
    return new ArticleChange(
        change.required("article").asInt(),
        date(change, "on"),
        number(change, "now"),
        change.required("summary").asText());
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    return StreamSupport.stream(array.spliterator(), false).map(read).toList();
  }

  private static LocalDate date(JsonNode node, String name) {
    return LocalDate.parse(node.required(name).asText());
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.has(name) ? node.get(name).asText() : null;
  }

  private static @Nullable Integer number(JsonNode node, String name) {
    return node.has(name) ? Integer.valueOf(node.get(name).asInt()) : null;
  }
}
