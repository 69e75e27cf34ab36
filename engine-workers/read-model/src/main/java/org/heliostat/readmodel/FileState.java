package org.heliostat.readmodel;

/** How an uploaded file stands to the cases. */
public enum FileState {
  /** It belongs to no case. */
  LOOSE,
  /** It is about to be attached; the engine has the last word. */
  CLAIMED,
  /** It belongs to a case for good. */
  ATTACHED,
  /** It is being removed. */
  DISCARDED
}
