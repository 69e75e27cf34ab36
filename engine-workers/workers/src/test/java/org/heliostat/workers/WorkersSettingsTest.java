package org.heliostat.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Condition;
import org.heliostat.objects.ObjectPlace;
import org.heliostat.objects.ObjectSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.FieldError;

class WorkersSettingsTest {
  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Test
  void shouldHaveTheDefaultsOfOneMachine() {
    assertThat(settings("heliostat.files.folder=/files", "heliostat.people.key=" + KEY))
        .isEqualTo(
            new WorkersSettings(
                new WorkersSettings.Store(URI.create("http://127.0.0.1:9200")),
                new WorkersSettings.Engine(
                    URI.create("http://127.0.0.1:26500"), URI.create("http://127.0.0.1:8088")),
                new WorkersSettings.Jobs(16),
                new ObjectSettings("/files", new ObjectSettings.S3("", "us-east-1", "", "", "")),
                new WorkersSettings.People(KEY),
                new WorkersSettings.Documents(
                    Path.of("documents"),
                    List.of(),
                    null,
                    URI.create("http://127.0.0.1:8080/verify"))));
  }

  @Test
  void shouldTakeEveryValue() {
    var settings =
        settings(
            "heliostat.elasticsearch.url=https://store:9243",
            "heliostat.engine.grpc-address=http://zeebe:1",
            "heliostat.engine.rest-address=http://zeebe:2",
            "heliostat.jobs.threads=256",
            "heliostat.files.s3.endpoint=https://s3:1",
            "heliostat.files.s3.bucket=files",
            "heliostat.files.s3.access-key=a",
            "heliostat.files.s3.secret-key=b",
            "heliostat.people.key=" + KEY,
            "heliostat.documents.folder=/kept",
            "heliostat.documents.fonts=/a.ttf,/b.ttf",
            "heliostat.documents.bold-font=/c.ttf",
            "heliostat.documents.verify-url=https://portal/verify");

    assertThat(settings.elasticsearch().url()).isEqualTo(URI.create("https://store:9243"));
    assertThat(settings.engine().grpcAddress()).isEqualTo(URI.create("http://zeebe:1"));
    assertThat(settings.engine().restAddress()).isEqualTo(URI.create("http://zeebe:2"));
    assertThat(settings.jobs().threads()).isEqualTo(256);
    assertThat(settings.files().place()).isInstanceOf(ObjectPlace.Bucket.class);
    assertThat(settings.people().keyBytes()).hasSize(32);
    assertThat(settings.documents())
        .isEqualTo(
            new WorkersSettings.Documents(
                Path.of("/kept"),
                List.of(Path.of("/a.ttf"), Path.of("/b.ttf")),
                Path.of("/c.ttf"),
                URI.create("https://portal/verify")));
  }

  @Test
  void shouldNameAllProblemsAtOnce() {
    assertThat(
            problems(
                "heliostat.elasticsearch.url=",
                "heliostat.engine.grpc-address=",
                "heliostat.engine.rest-address=",
                "heliostat.jobs.threads=0",
                "heliostat.files.s3.bucket=files"))
        .containsOnlyKeys(
            "elasticsearch.url",
            "engine.grpcAddress",
            "engine.restAddress",
            "jobs.threads",
            "files.s3.endpoint",
            "files.s3.access-key",
            "files.s3.secret-key",
            "people.keyThere");
  }

  @Test
  void shouldTellAKeyThatIsNoneWithoutShowingIt() {
    assertThat(problems("heliostat.files.folder=/files", "heliostat.people.key=c2hvcnQ="))
        .containsOnlyKeys("people.keyThere")
        .hasValueSatisfying(
            new Condition<>(it -> it.contains("32 bytes") && !it.contains("c2hvcnQ"), "no key"));
    assertThat(new WorkersSettings.People(KEY).toString()).doesNotContain(KEY);
  }

  @Test
  void shouldLimitTheThreads() {
    var sound = new String[] {"heliostat.files.folder=/files", "heliostat.people.key=" + KEY};
    assertThat(problems(sound[0], sound[1], "heliostat.jobs.threads=257"))
        .containsOnlyKeys("jobs.threads");
    assertThat(problems(sound[0], sound[1], "heliostat.jobs.threads=-1"))
        .containsOnlyKeys("jobs.threads");
  }

  @Test
  void shouldWantAPlaceForFiles() {
    assertThat(problems("heliostat.people.key=" + KEY)).containsOnlyKeys("files.folder");
  }

  /** What is wrong, by field. */
  private static Map<String, String> problems(String... properties) {
    var failure = catchThrowable(() -> settings(properties));
    while (failure != null && !(failure instanceof BindValidationException)) {
      failure = failure.getCause();
    }
    assertThat(failure).as("a start that was refused").isNotNull();
    var found = new TreeMap<String, String>();
    for (var error : ((BindValidationException) failure).getValidationErrors()) {
      found.put(((FieldError) error).getField(), String.valueOf(error.getDefaultMessage()));
    }
    return found;
  }

  private static WorkersSettings settings(String... properties) {
    try (var context =
        new SpringApplicationBuilder(OnlySettings.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .properties("logging.level.root=off")
            .run(arguments(properties))) {
      return context.getBean(WorkersSettings.class);
    }
  }

  private static String[] arguments(String... properties) {
    return Arrays.stream(properties).map("--"::concat).toArray(String[]::new);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(WorkersSettings.class)
  static class OnlySettings {}
}
