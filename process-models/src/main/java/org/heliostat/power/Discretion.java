package org.heliostat.power;

/**
 * A benchmark for the fine (自由裁量基准): a decision table within the range that the law leaves.
 *
 * @param decision id of the DMN decision, which is also the name of its file
 * @param least the smallest fine the law allows, in yuan
 * @param most the largest, in yuan; never less than {@code least}
 */
public record Discretion(String decision, int least, int most) {}
