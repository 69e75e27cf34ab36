package org.heliostat.readmodel;

/** Whether a file was looked through for viruses. One in which any was found is never kept. */
public enum FileScan {
  CLEAN,
  /** No scanner was set up. */
  NOT_SCANNED
}
