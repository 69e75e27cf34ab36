package org.heliostat.power.document;

import java.util.List;

/**
 * The template of one kind of document.
 *
 * @param id the file's name without its ending
 * @param name what the document is called, for instance 行政许可决定书
 * @param word the word before its numbers, for instance 启城管许决字: documents of one agency, word and
 *     year are numbered through
 * @param parts what it says
 */
public record DocumentTemplate(String id, String name, String word, List<Part> parts) {
  /** The namespace of templates. */
  public static final String NAMESPACE = "https://heliostat.org/schema/document/1";

  public DocumentTemplate {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a template that is known to be sound, as those in a deployed power are.
   *
   * @throws IllegalArgumentException when it is not
   */
  public static DocumentTemplate of(String id, String xml) {
    return switch (TemplateReader.read(id, xml)) {
      case TemplateReading.Readable(var template) -> template;
      case TemplateReading.Faulty(var faults) ->
          throw new IllegalArgumentException(
              "the document template '%s' is faulty: %s".formatted(id, faults));
    };
  }
}
