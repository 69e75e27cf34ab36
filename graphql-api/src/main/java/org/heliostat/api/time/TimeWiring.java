package org.heliostat.api.time;

import java.time.Clock;
import org.heliostat.time.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar and what is read by it. */
@Configuration(proxyBeanMethods = false)
class TimeWiring {
  @Bean
  WorkingCalendar workingCalendar() {
    return WorkingCalendar.national();
  }

  @Bean
  Clocks clocks(WorkingCalendar calendar, Clock clock) {
    return new Clocks(calendar, clock);
  }
}
