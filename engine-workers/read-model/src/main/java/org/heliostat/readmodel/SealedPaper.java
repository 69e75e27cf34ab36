package org.heliostat.readmodel;

import java.time.Instant;

/**
 * Personal data of a case, encrypted. Written by the API alone; only its reference travels.
 *
 * @param ref the document id, unguessable
 * @param caseNo the case it belongs to
 * @param kind what it holds, for instance {@code applicant}
 * @param sealed the encrypted JSON, base64
 * @param savedAt when
 */
public record SealedPaper(String ref, String caseNo, String kind, String sealed, Instant savedAt) {}
