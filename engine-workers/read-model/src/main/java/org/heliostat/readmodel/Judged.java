package org.heliostat.readmodel;

import java.util.List;

/** What is folded from acts that the fold itself judges. Whoever did one finds the verdict here. */
public interface Judged {
  /** Position of the last record folded in, also the document version. */
  long position();

  /** What was decided about each act, in order. */
  List<ActEntry> acts();
}
