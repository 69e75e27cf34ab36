package org.heliostat.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run of days off that have one name.
 *
 * @param name in Chinese
 * @param englishName in English, without the word holiday
 * @param from first day
 * @param to last day, included
 * @param order what ordered a local one; {@code null} for the national schedule
 */
public record Holiday(
    String name, String englishName, LocalDate from, LocalDate to, @Nullable CalendarOrder order) {}
