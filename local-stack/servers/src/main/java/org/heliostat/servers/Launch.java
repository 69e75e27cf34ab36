package org.heliostat.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one server is started.
 *
 * @param command program and arguments; no secrets, since every user of the machine can read them
 * @param environment added to this program's own
 * @param folder working folder
 * @param probe answers whether the server is ready
 * @param patience how long to wait for it
 */
record Launch(
    List<String> command,
    Map<String, String> environment,
    Path folder,
    Probe probe,
    Duration patience) {
  Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
