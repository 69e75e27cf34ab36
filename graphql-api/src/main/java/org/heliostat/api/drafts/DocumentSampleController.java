package org.heliostat.api.drafts;

import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.heliostat.api.drafts.DraftController.FaultView;
import org.heliostat.api.drafts.DraftController.PowerFileInput;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.Serves;
import org.heliostat.documents.Documents;
import org.heliostat.identity.Rights;
import org.heliostat.power.DocumentFacts;
import org.heliostat.power.Fault;
import org.heliostat.power.PowerSource;
import org.heliostat.power.document.Placeholders;
import org.heliostat.power.document.TemplateReader;
import org.heliostat.power.document.TemplateReading;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** Shows whoever writes a document template what it may quote and how it will look. */
@Serves(Audience.STAFF)
class DocumentSampleController {
  private final Documents documents;
  private final Clock clock;

  DocumentSampleController(Documents documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
  }

  record DocumentSampleInput(String bpmn, List<PowerFileInput> files, String template) {}

  /**
   * One template of a power as it is drawn now.
   *
   * @param reading of the template; {@code null} when it is not among the files
   * @param quotable {@code null} when the model cannot be read
   */
  record DocumentSample(@Nullable TemplateReading reading, @Nullable Placeholders quotable) {}

  @QueryMapping
  DocumentSample documentSample(@Argument DocumentSampleInput input, @ContextValue Caller caller) {
    if (!Rights.draws(caller.user())) {
      throw new Problem(
          Problem.Kind.FORBIDDEN,
          "文书模板由政策法规人员编写，您的岗位无权预览。",
          "Policy officers write document templates; your post may not preview them.");
    }
    var files = new TreeMap<String, String>();
    input.files().forEach(file -> files.put(file.name(), file.text()));
    files.put(PowerSource.MODEL, input.bpmn());
    var source = PowerSource.of(files);
    var xml = source.documents().get(input.template());
    return new DocumentSample(
        xml == null ? null : TemplateReader.read(input.template(), xml),
        DocumentFacts.of(source, input.template()).orElse(null));
  }

  @SchemaMapping(typeName = "DocumentSample")
  Collection<Placeholders.Fact> placeholders(DocumentSample sample) {
    return sample.quotable() == null ? List.of() : sample.quotable().facts().values();
  }

  @SchemaMapping(typeName = "Placeholder")
  String name(Placeholders.Fact fact, @ContextValue Caller caller) {
    return caller.language().pick(fact.name(), fact.english());
  }

  @SchemaMapping(typeName = "Placeholder")
  List<String> codes(Placeholders.Fact fact) {
    return fact.codes().stream().sorted().toList();
  }

  @SchemaMapping(typeName = "DocumentSample")
  List<FaultView> faults(DocumentSample sample, @ContextValue Caller caller) {
    return FaultView.in(caller.language(), faults(sample));
  }

  @SchemaMapping(typeName = "DocumentSample")
  @Nullable String pdf(DocumentSample sample) {
    return sample.reading() instanceof TemplateReading.Readable(var template)
            && sample.quotable() != null
            && faults(sample).isEmpty()
        ? Base64.getEncoder()
            .encodeToString(documents.sample(template, sample.quotable(), clock.instant()))
        : null;
  }

  private static List<Fault> faults(DocumentSample sample) {
    return switch (sample.reading()) {
      case null -> List.of();
      case TemplateReading.Faulty(var faults) -> faults;
      case TemplateReading.Readable(var template) ->
          sample.quotable() == null ? List.of() : sample.quotable().check(template);
    };
  }
}
