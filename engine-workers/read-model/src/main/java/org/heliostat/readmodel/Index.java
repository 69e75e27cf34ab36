package org.heliostat.readmodel;

import java.util.List;
import org.heliostat.trail.TrailDocument;

/**
 * An index of the read model and the record its documents are.
 *
 * @param name the index name; its strict mapping lies in {@code indices/<name>.json}
 * @param type the record
 * @param idField the field that equals the document id or is as unique, the last sort criterion
 */
public record Index<T>(String name, Class<T> type, String idField) {
  /**
   * Written by the exporter; id = case number. Not sorted by it, since everyone can read a cursor
   * and the public sees case numbers masked.
   */
  public static final Index<CaseDocument> CASES =
      new Index<>("cases", CaseDocument.class, "processInstanceKey");

  /** Written by the exporter; id = process instance key. */
  public static final Index<CaseKey> CASE_KEYS =
      new Index<>("case-keys", CaseKey.class, "processInstanceKey");

  /** Written by the exporter; id = step id. */
  public static final Index<StepDocument> STEPS =
      new Index<>("steps", StepDocument.class, "stepId");

  /**
   * Written by the exporter; id = partition and position. Lists of it are those of one case or one
   * partition, in which no position comes twice.
   */
  public static final Index<TrailDocument> TRAIL =
      new Index<>("trail", TrailDocument.class, "position");

  /** Written by the exporter; id = code. What new cases run on. */
  public static final Index<PowerDocument> POWERS =
      new Index<>("powers", PowerDocument.class, "code");

  /** Written by the exporter; id = process definition key. What running cases run on. */
  public static final Index<PowerDocument> POWER_VERSIONS =
      new Index<>("power-versions", PowerDocument.class, "processDefinitionKey");

  /** Written by the exporter; id = edition, or {@link CalendarDocument#CURRENT}. */
  public static final Index<CalendarDocument> CALENDARS =
      new Index<>("calendars", CalendarDocument.class, "position");

  /** Written by the exporter; id = delegation id. */
  public static final Index<DelegationDocument> DELEGATIONS =
      new Index<>("delegations", DelegationDocument.class, "delegationId");

  /** Written by the exporter; id = code. Powers that no order was given about are not there. */
  public static final Index<PowerStanding> POWER_STANDINGS =
      new Index<>("power-standings", PowerStanding.class, "code");

  /** Written by the API; id = code. */
  public static final Index<DraftDocument> DRAFTS =
      new Index<>("drafts", DraftDocument.class, "code");

  /** Written by the API; id = reference. */
  public static final Index<SealedPaper> PEOPLE = new Index<>("people", SealedPaper.class, "ref");

  /** Written by the API; id = file id. */
  public static final Index<FileDocument> FILES =
      new Index<>("files", FileDocument.class, "fileId");

  /** Written by the workers; id = key. */
  public static final Index<DocumentSeries> DOCUMENT_SERIES =
      new Index<>("document-series", DocumentSeries.class, "key");

  /** Written by the workers; id = owner. */
  public static final Index<DocumentNumber> DOCUMENT_NUMBERS =
      new Index<>("document-numbers", DocumentNumber.class, "owner");

  /** All of them. */
  public static final List<Index<?>> ALL =
      List.of(
          CASES,
          CASE_KEYS,
          STEPS,
          TRAIL,
          POWERS,
          POWER_VERSIONS,
          CALENDARS,
          DELEGATIONS,
          POWER_STANDINGS,
          DRAFTS,
          PEOPLE,
          FILES,
          DOCUMENT_SERIES,
          DOCUMENT_NUMBERS);
}
