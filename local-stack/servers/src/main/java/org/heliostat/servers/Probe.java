package org.heliostat.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;

/** Asks a server whether it is ready. */
@FunctionalInterface
interface Probe {
  boolean ready();

  /** Ready when the address answers 200 and the body fits. */
  static Probe http(URI address, Predicate<String> body) {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    return () -> {
      try (var client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(Duration.ofSeconds(2))
              .build()) {
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() == 200 && body.test(response.body());
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }
}
