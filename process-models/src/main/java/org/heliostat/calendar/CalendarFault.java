package org.heliostat.calendar;

/**
 * Something wrong in a calendar file.
 *
 * @param path where, for instance {@code daysOff[0].from}; empty for the file as a whole
 * @param code stable, for instance {@code NOT_A_DATE}
 * @param message what is wrong and what to do, in Chinese
 * @param messageEnglish the same in English
 */
public record CalendarFault(String path, String code, String message, String messageEnglish) {}
