package org.heliostat.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One material handed in. Its file name may name a person and is therefore kept in the people
 * store.
 *
 * @param requirementId which of the power's material requirements it answers
 * @param format what its content shows it to be, as a file name ending in lower case
 * @param bytes size
 * @param sha256 content hash, lower-case hex
 * @param attachedAt when
 * @param nameRef reference into the people store
 * @param fileId the file; {@code null} for one that the portal kept itself, as earlier releases had
 *     it
 */
public record MaterialEntry(
    String requirementId,
    String format,
    long bytes,
    String sha256,
    Instant attachedAt,
    @Nullable String nameRef,
    @Nullable String fileId) {}
