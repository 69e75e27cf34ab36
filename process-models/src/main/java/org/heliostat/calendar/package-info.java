/**
 * Local calendars: what an agency's own orders change of the national one. Way in: {@link
 * org.heliostat.calendar.CalendarReader} and {@link org.heliostat.calendar.WorkingCalendars}.
 */
@NullMarked
package org.heliostat.calendar;

import org.jspecify.annotations.NullMarked;
