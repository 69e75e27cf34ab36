package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Personal data is told to those entitled and to nobody else, and lies nowhere but sealed: not in
 * the engine's log on disk, which holds every variable, not in any log file, not in the store.
 */
@ExtendWith(TestPlatform.Running.class)
class PersonalDataIT {
  private static final String OPINION = "申请人慕容申请已补交身份证明";
  private static final List<String> SECRETS =
      List.of(Office.APPLICANT, Office.IDENTITY_NUMBER, Office.PHONE, "人民中路一号", OPINION);

  private final TestPlatform platform;
  private final Office office;
  private final Traces traces;

  PersonalDataIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
    traces = new Traces(platform);
  }

  @Test
  void shouldKeepPersonalDataOutOfEngineLogsTrailAndStore() throws IOException {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT", OPINION, null);
    office.visitsSite("case-handler", theCase);

    var seen = office.look(platform.as("case-handler"), theCase);
    assertThat(seen.at("/applicant/identityNo").asText()).isEqualTo(Office.IDENTITY_NUMBER);
    assertThat(seen.path("done").get(0).path("opinion").asText()).isEqualTo(OPINION);
    assertThat(seen.path("materials").get(0).path("fileName").asText()).contains(Office.APPLICANT);

    assertThat(platform.progress(theCase).toString()).doesNotContain(SECRETS);
    assertThat(traces.filesWith(SECRETS)).isEmpty();
    assertThat(traces.filesWith(List.of(theCase.caseNo())))
        .as("the engine's own files can be searched for what it was told")
        .anyMatch(file -> file.toString().contains("/zeebe/"));
    assertThat(platform.home().resolve("logs").resolve("api.log")).isNotEmptyFile();
    for (var index : Index.ALL) {
      assertThat(traces.everything(index)).as(index.name()).doesNotContain(SECRETS);
    }
    for (var index : List.of(Index.CASES, Index.STEPS, Index.TRAIL, Index.PEOPLE)) {
      assertThat(traces.everything(index)).as(index.name()).contains(theCase.caseNo());
    }
  }

  /** The search itself must be able to find: what it looks for is in a file that it does find. */
  @Test
  void shouldFindASecretWhereThereIsOne() throws IOException {
    var planted = platform.home().resolve("logs").resolve("planted.log");
    Files.writeString(planted, "name=" + Office.APPLICANT);
    try {
      assertThat(traces.filesWith(SECRETS)).containsExactly(planted);
    } finally {
      Files.delete(planted);
    }
  }

  @Test
  void shouldTellTheApplicantsDataOnlyToThoseWhoHandleTheCase() {
    var theCase = office.submit();
    for (var reader : List.of("supervisor", "sw-leader", "street-window-clerk")) {
      assertThat(
              platform
                  .as(reader)
                  .ask(Queries.CASE, Map.of("caseNo", theCase.caseNo()))
                  .body()
                  .toString())
          .as(reader)
          .doesNotContain(Office.IDENTITY_NUMBER);
    }
  }
}
