package org.heliostat.api.powers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.compile.DeployedPower;
import org.heliostat.power.Fee;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.readmodel.PowerDocument;
import org.heliostat.time.Limit;
import org.jspecify.annotations.Nullable;

/**
 * One deployed version of a power, with the definition read from its model.
 *
 * @param document as the store has it
 * @param deployed what its model says
 */
public record PublishedPower(PowerDocument document, DeployedPower deployed) {
  /** The definition. */
  public Power power() {
    return deployed.power();
  }

  public String code() {
    return power().code();
  }

  public String name() {
    return power().name();
  }

  public PowerCategory category() {
    return power().category();
  }

  public String agency() {
    return power().agency().value();
  }

  public String acceptingAgency() {
    return power().acceptingAgency().value();
  }

  public String implementingBody() {
    return power().implementingBody();
  }

  public String supervisionPhone() {
    return power().supervisionPhone();
  }

  public Limit promised() {
    return power().promised();
  }

  public Limit statutory() {
    return power().statutory();
  }

  public List<LegalBasis> legalBases() {
    return power().legalBases();
  }

  public List<MaterialRequirement> materials() {
    return power().materials();
  }

  public List<Fee> fees() {
    return power().fees();
  }

  public @Nullable Object applicationForm() {
    return form(power().applicationForm());
  }

  public int version() {
    return document.version();
  }

  public Instant publishedAt() {
    return document.publishedAt();
  }

  public String contentHash() {
    return deployed.contentHash();
  }

  public String bpmn() {
    return document.bpmn();
  }

  /** The step that a run is a run of. */
  public Step step(String elementId) {
    return power()
        .flow()
        .step(elementId)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "version %d of %s has no step %s".formatted(version(), code(), elementId)));
  }

  /** Text of a form's schema; {@code null} when there is no such form. */
  public @Nullable String formSchema(@Nullable String formId) {
    return formId == null ? null : deployed.forms().get(formId);
  }

  /** Text of a document template that the power is known to have. */
  public String documentTemplate(String id) {
    return Objects.requireNonNull(deployed.documents().get(id), id);
  }

  /** A form's schema as an object; {@code null} when there is no such form. */
  public @Nullable Object form(@Nullable String formId) {
    var schema = formSchema(formId);
    return schema == null ? null : JsonText.parse(schema);
  }
}
