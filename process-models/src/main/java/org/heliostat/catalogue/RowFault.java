package org.heliostat.catalogue;

/**
 * Something wrong in a row of a catalogue file.
 *
 * @param row counted from 1, as a spreadsheet shows it
 * @param column the heading, in Chinese; empty when no single column is at fault
 * @param message what is wrong and what to do, in Chinese
 * @param messageEnglish the same in English
 */
public record RowFault(int row, String column, String message, String messageEnglish) {}
