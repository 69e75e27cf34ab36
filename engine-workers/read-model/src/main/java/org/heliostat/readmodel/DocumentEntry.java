package org.heliostat.readmodel;

import java.time.Instant;

/**
 * One document issued in a case. What it says is personal and lies sealed with the files.
 *
 * @param documentId unique among all
 * @param templateId the power's template
 * @param name what the document is called, for instance 行政许可决定书
 * @param number as printed
 * @param stepId the run of the step that issued it
 * @param issuedAt the moment that it is dated by
 * @param sha256 of the PDF, lower-case hex
 * @param bytes size of the PDF
 * @param fileKey where the PDF is kept
 * @param verification the code that anyone can verify it with
 */
public record DocumentEntry(
    String documentId,
    String templateId,
    String name,
    String number,
    String stepId,
    Instant issuedAt,
    String sha256,
    long bytes,
    String fileKey,
    String verification) {}
