package org.heliostat.api.drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Connection;
import org.heliostat.api.graphql.Language;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.PageRequest;
import org.heliostat.api.graphql.Refusal;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.Fault;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.readmodel.DraftDocument;
import org.heliostat.readmodel.DraftDocument.DraftFile;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** Powers being drawn. */
@Serves(Audience.STAFF)
class DraftController {
  private final ReadModel readModel;
  private final DraftDesk desk;
  private final Publication publication;
  private final PowerCatalogue catalogue;

  DraftController(
      ReadModel readModel, DraftDesk desk, Publication publication, PowerCatalogue catalogue) {
    this.readModel = readModel;
    this.desk = desk;
    this.publication = publication;
    this.catalogue = catalogue;
  }

  record PowerFileInput(String name, String text) {}

  record PowerDraftSaveInput(String bpmn, List<PowerFileInput> files, @Nullable Integer revision) {}

  record PowerPublishInput(String code, int revision) {}

  /** What came of a save; either the draft or the refusals. */
  record DraftPayload(@Nullable DraftDocument draft, List<Refusal> refusals) {
    static DraftPayload of(Act<DraftDocument> act, Caller caller) {
      return switch (act) {
        case Act.Done<DraftDocument> done -> new DraftPayload(done.value(), List.of());
        case Act.NotDone<DraftDocument> not ->
            new DraftPayload(
                null, not.reasons().stream().map(no -> no.in(caller.language())).toList());
      };
    }
  }

  record PowerPayload(
      @Nullable PublishedPower power, List<FaultView> faults, List<Refusal> refusals) {}

  /** A fault in the language asked for. */
  record FaultView(String code, String file, String elementId, int line, String message) {
    static List<FaultView> in(Language language, List<Fault> faults) {
      return faults.stream()
          .map(
              fault ->
                  new FaultView(
                      fault.code(),
                      fault.file(),
                      fault.elementId(),
                      fault.line(),
                      language.pick(fault.message(), fault.messageEnglish())))
          .toList();
    }
  }

  @QueryMapping
  Connection<DraftDocument> drafts(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Caller caller) {
    var condition = drawnBy(caller.user());
    var request = PageRequest.of(first, after);
    var page = request.fetch(readModel, Index.DRAFTS, condition, List.of());
    return Connection.of(
        page, request, draft -> draft, () -> readModel.count(Index.DRAFTS, condition));
  }

  private static Filter drawnBy(HeliostatUser user) {
    var agency = user.agency();
    return agency != null && Rights.draws(user)
        ? new Filter.In("visibleTo", List.of(agency.value()))
        : new Filter.Or(List.of());
  }

  @QueryMapping
  @Nullable DraftDocument draft(@Argument String code, @ContextValue Caller caller) {
    return desk.find(caller.user(), code).orElse(null);
  }

  @SchemaMapping(typeName = "Draft")
  String contentHash(DraftDocument draft) {
    return DraftDesk.source(draft).contentHash();
  }

  @SchemaMapping(typeName = "Draft")
  List<FaultView> faults(DraftDocument draft, @ContextValue Caller caller) {
    return switch (PowerReader.read(DraftDesk.source(draft))) {
      case PowerReading.Readable readable -> List.of();
      case PowerReading.Faulty faulty -> FaultView.in(caller.language(), faulty.faults());
    };
  }

  @BatchMapping(typeName = "Draft")
  Map<DraftDocument, @Nullable PublishedPower> published(List<DraftDocument> drafts) {
    var current = catalogue.current(drafts.stream().map(DraftDocument::code).toList());
    var result = new HashMap<DraftDocument, @Nullable PublishedPower>();
    drafts.forEach(draft -> result.put(draft, current.get(draft.code())));
    return result;
  }

  @MutationMapping
  DraftPayload powerDraftSave(@Argument PowerDraftSaveInput input, @ContextValue Caller caller) {
    var files =
        input.files().stream().map(file -> new DraftFile(file.name(), file.text())).toList();
    var act = desk.save(caller.user(), new DraftDesk.Save(input.bpmn(), files, input.revision()));
    return DraftPayload.of(act, caller);
  }

  @MutationMapping
  PowerPayload powerPublish(@Argument PowerPublishInput input, @ContextValue Caller caller) {
    return switch (publication.publish(caller.user(), input.code(), input.revision())) {
      case Publication.Result.Published published ->
          new PowerPayload(published.power(), List.of(), List.of());
      case Publication.Result.Refused refused ->
          new PowerPayload(null, List.of(), List.of(refused.reason().in(caller.language())));
      case Publication.Result.Faulty faulty ->
          new PowerPayload(
              null,
              FaultView.in(caller.language(), faulty.faults()),
              List.of(faulty(faulty.faults().size()).in(caller.language())));
    };
  }

  private static No faulty(int count) {
    return No.because(
        RefusalCode.POWER_FAULTY,
        "流程定义有 %d 处错误，请改正后再发布。".formatted(count),
        "The power has %d faults; correct them before publishing.".formatted(count));
  }
}
