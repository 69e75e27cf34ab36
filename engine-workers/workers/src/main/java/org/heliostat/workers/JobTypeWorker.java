package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;

/**
 * The work behind one job type. It may be called twice for the same job and must then do no harm. A
 * technical failure is thrown; it is tried again later.
 */
interface JobTypeWorker {
  String jobType();

  /**
   * @return the variables to complete the job with
   */
  Map<String, Object> work(ActivatedJob job);
}
