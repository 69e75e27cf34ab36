package org.heliostat.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MavenProgressTest {
  private final MavenProgress progress = new MavenProgress("camunda-zeebe-8.6.0.tar.gz");

  @Test
  void shouldReadHowFarTheFileIs() {
    // given
    progress.read("Downloading from mirror: scheme://host/path/camunda-zeebe-8.6.0.tar.gz");

    // when
    var reading = progress.read("Progress (1): 12/299 MB");

    // then
    assertThat(reading).contains(new MavenProgress.Reading(12 / 299.0, "12/299 MB"));
  }

  @Test
  void shouldReadReadingsWithTheNameOfTheFile() {
    progress.read("Downloading from mirror: scheme://host/path/camunda-zeebe-8.6.0.tar.gz");

    assertThat(progress.read("Progress (1): camunda-zeebe-8.6.0.tar.gz (1.5/299 MB)"))
        .contains(new MavenProgress.Reading(1.5 / 299, "1.5/299 MB"));
  }

  @Test
  void shouldNotTakeOtherFilesForOurs() {
    progress.read("Downloading from mirror: scheme://host/path/some-plugin.jar");

    assertThat(progress.read("Progress (1): 4.1/53 kB")).isEmpty();
  }

  @Test
  void shouldNotReadWhatIsNoReading() {
    progress.read("Downloading from mirror: scheme://host/path/camunda-zeebe-8.6.0.tar.gz");

    assertThat(progress.read("[INFO] BUILD SUCCESS")).isEmpty();
    assertThat(progress.read("Progress (1): 299 MB")).isEmpty();
  }
}
