package org.heliostat.api.time;

import java.time.Clock;
import org.heliostat.api.acts.JudgedActs;
import org.heliostat.engine.Messages;
import org.heliostat.papers.Derivation;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar and what is read by it. */
@Configuration(proxyBeanMethods = false)
class TimeWiring {
  @Bean
  Calendars calendars(ReadModel readModel) {
    return Calendars.in(readModel);
  }

  @Bean
  CalendarDesk calendarDesk(ReadModel readModel, Messages messages, Derivation derivation) {
    return new CalendarDesk(
        readModel,
        new JudgedActs<>(readModel, messages, derivation, Index.CALENDARS, CalendarDesk::refusal));
  }

  @Bean
  Clocks clocks(Calendars calendars, Clock clock) {
    return new Clocks(calendars, clock);
  }
}
