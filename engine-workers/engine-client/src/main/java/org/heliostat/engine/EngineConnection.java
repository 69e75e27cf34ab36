package org.heliostat.engine;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;

/**
 * Where the engine listens.
 *
 * @param grpcAddress for deployments, messages and job streams, for instance {@code
 *     http://127.0.0.1:26500}
 * @param restAddress for user tasks, for instance {@code http://127.0.0.1:8088}
 */
public record EngineConnection(URI grpcAddress, URI restAddress) {
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

  /** Connects to send commands. */
  public CamundaClient connect() {
    return connect(1);
  }

  /**
   * Connects lazily: the engine need not be up yet. The caller closes the client.
   *
   * @param jobThreads how many jobs are handled at once
   */
  public CamundaClient connect(int jobThreads) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(grpcAddress)
        .restAddress(restAddress)
        .preferRestOverGrpc(false)
        .numJobWorkerExecutionThreads(jobThreads)
        .defaultRequestTimeout(REQUEST_TIMEOUT)
        .build();
  }
}
