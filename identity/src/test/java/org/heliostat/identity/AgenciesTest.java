package org.heliostat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.heliostat.identity.Agencies.Agency;
import org.heliostat.power.AgencyCode;
import org.junit.jupiter.api.Test;

class AgenciesTest {
  @Test
  void shouldNameEveryAgency() {
    assertThat(Agencies.ofTheRealm())
        .contains(
            new Agency(new AgencyCode("320681-CG"), "启东市城市管理局", new AgencyCode("320681")),
            new Agency(new AgencyCode("320681-SW-01"), "启东市水务局行政许可窗口", new AgencyCode("320681-SW")))
        .allSatisfy(agency -> assertThat(agency.name()).as(agency.code().value()).isNotBlank());
  }

  @Test
  void shouldGiveEveryAgencyBeforeThoseBelowIt() {
    assertThat(Agencies.ofTheRealm().stream().map(Agency::code))
        .containsSubsequence(
            new AgencyCode("320600"),
            new AgencyCode("320681"),
            new AgencyCode("320681-CG"),
            new AgencyCode("320681-CG-01"));
  }
}
