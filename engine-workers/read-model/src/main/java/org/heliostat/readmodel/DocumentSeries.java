package org.heliostat.readmodel;

/**
 * The last number of one agency, word and year. Changed only from one version to the next. The last
 * owner's number stands here before it stands in {@link DocumentNumber}, and is recorded there
 * before anybody takes the next one.
 *
 * @param key the document id
 * @param agency code of the agency
 * @param word for instance 启城管许决字
 * @param year of issue
 * @param last the last number taken
 * @param owner what it was taken for
 * @param verification the code that goes with it
 * @param version rises by one with every number
 */
public record DocumentSeries(
    String key,
    String agency,
    String word,
    int year,
    int last,
    String owner,
    String verification,
    long version) {}
