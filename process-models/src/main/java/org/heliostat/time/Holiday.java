package org.heliostat.time;

import java.time.LocalDate;

/**
 * A run of days off that have one name.
 *
 * @param name in Chinese
 * @param englishName in English
 * @param from first day
 * @param to last day, included
 */
public record Holiday(String name, String englishName, LocalDate from, LocalDate to) {}
