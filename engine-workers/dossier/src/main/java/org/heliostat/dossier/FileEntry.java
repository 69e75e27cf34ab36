package org.heliostat.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of contents (卷内目录).
 *
 * @param order its number, from 1 without gaps
 * @param path where it lies in the archive
 * @param title what it is called
 * @param number the number of a document (文号); {@code null} for what has none
 * @param author whose it is (责任者)
 * @param date when it came into being
 * @param mediaType what it is
 * @param bytes size
 * @param sha256 lower-case hex; of files of the case as it was recorded when they came, not when
 *     they were filed
 * @param present {@code false} when it was gone already when the dossier was made
 * @param remark in words; may be empty
 */
public record FileEntry(
    int order,
    String path,
    String title,
    @Nullable String number,
    String author,
    Instant date,
    String mediaType,
    long bytes,
    String sha256,
    boolean present,
    String remark) {}
