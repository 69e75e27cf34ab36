package org.heliostat.power;

/**
 * A law that a power rests on.
 *
 * @param law the title of the law as promulgated, for instance 中华人民共和国行政许可法
 * @param article the article as cited, for instance 第四十二条; empty when the power rests on the law as
 *     a whole
 */
public record LegalBasis(String law, String article) {}
