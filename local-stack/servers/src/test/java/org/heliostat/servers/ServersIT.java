package org.heliostat.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RealServers.class)
class ServersIT {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void shouldStartAllThreeAndLetTheEngineClockMove(Servers servers) throws Exception {
    assertThat(get(servers.elasticsearchUrl().resolve("/_cluster/health")))
        .contains("\"number_of_nodes\":1");
    assertThat(get(servers.restAddress().resolve("/v2/topology"))).contains("8.6.0");
    assertThat(get(servers.keycloakUrl().resolve("/realms/master")))
        .contains(servers.keycloakUrl().toString());
    assertThat(
            send(
                "POST",
                servers.zeebe().managementAddress().resolve("/actuator/clock/add"),
                "{\"offsetMilli\": 1000}"))
        .contains("epochMilli");
  }

  @Test
  void shouldKeepDataOverACrashAndARestart(Servers servers) throws Exception {
    // given
    var store = servers.elasticsearch();
    var document = store.url().resolve("/restart/_doc/1");
    assertThat(send("PUT", document, "{\"kept\": true}")).contains("\"result\":\"created\"");

    // when
    var runFile = new RunFile(servers.home().resolve("run/elasticsearch.pid"));
    var before = runFile.living();
    store.kill();

    // then
    assertThat(before.members()).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
    assertThat(store.running()).isFalse();
    store.start();
    assertThat(get(document)).contains("\"kept\": true");

    // and when
    store.stop();
    store.start();

    // then
    assertThat(get(document)).contains("\"kept\": true");
  }

  @Test
  void shouldEndWhatACrashedRunLeft(@TempDir Path home, Servers servers) throws Exception {
    // given
    openForAll(home);
    var repository = Repository.around(Path.of(""));
    var store =
        new Elasticsearch(
            Distribution.ELASTICSEARCH.unpacked(repository.home(), Progress.SILENT),
            home,
            FreePorts.next());
    store.start();
    var processes = new RunFile(home.resolve("run/elasticsearch.pid")).living().members();

    // when
    var ended = Leftovers.end(home);

    // then
    assertThat(ended).containsExactly("elasticsearch");
    assertThat(processes).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
    assertThat(servers.elasticsearch().running()).isTrue();
    Folders.delete(store.data());
  }

  @Test
  void shouldSayWhyAServerDoesNotStart(@TempDir Path home, Servers servers) {
    var broken =
        new JavaProgram(
            home,
            new JavaProgram.Options(
                "broken", Path.of("nowhere.jar"), 64, List.of(), Map.of(), servers.restAddress()));

    assertThatThrownBy(broken::start)
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("broken ended with code 1 while starting")
        .hasMessageContaining("nowhere.jar");
    assertThat(home.resolve("run/broken.pid")).doesNotExist();
  }

  private static void openForAll(Path home) throws IOException {
    Files.setPosixFilePermissions(
        home, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String get(URI address) throws Exception {
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String send(String method, URI address, String json) throws Exception {
    return http.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
