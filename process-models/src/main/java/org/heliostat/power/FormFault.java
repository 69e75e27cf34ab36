package org.heliostat.power;

/**
 * Something wrong in the data filled into a form.
 *
 * @param key path of the field, for instance {@code width} or {@code officers[1].name}; empty when
 *     the data as a whole is meant
 * @param code stable: {@code REQUIRED}, {@code WRONG_TYPE}, {@code TOO_SMALL}, {@code TOO_LARGE},
 *     {@code TOO_SHORT}, {@code TOO_LONG}, {@code PATTERN}, {@code NOT_AN_OPTION}, {@code
 *     UNKNOWN_KEY} or {@code NOT_JSON}
 * @param message what is wrong and what to do, in Chinese
 * @param messageEnglish the same in English
 */
public record FormFault(String key, String code, String message, String messageEnglish) {}
