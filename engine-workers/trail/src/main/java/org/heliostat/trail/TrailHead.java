package org.heliostat.trail;

/**
 * Where the chain of a case stands.
 *
 * @param entries how many it has
 * @param hash of the last one; {@link TrailChain#START} while there is none
 */
public record TrailHead(long entries, String hash) {
  /** Of a case that nothing was done in yet. */
  public static final TrailHead START = new TrailHead(0, TrailChain.START);
}
