/** Benchmarks; {@code ./heliostat bench} runs them, {@code docs/benchmarks.md} tells of them. */
package org.heliostat.benchmark;
