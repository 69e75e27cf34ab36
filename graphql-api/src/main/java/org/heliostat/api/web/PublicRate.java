package org.heliostat.api.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.RequestGate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;

/** How fast one client address may ask the public endpoint. The burst is half a minute's worth. */
final class PublicRate implements RequestGate {
  static final String FORWARDED = "X-Forwarded-For";
  private static final int ADDRESSES_KEPT = 100_000;

  private final int perMinute;
  private final boolean trustForwarded;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(ADDRESSES_KEPT)
          .expireAfterAccess(Duration.ofMinutes(5))
          .build();

  PublicRate(int perMinute, boolean trustForwarded) {
    this.perMinute = perMinute;
    this.trustForwarded = trustForwarded;
  }

  /**
   * Takes one request of an address.
   *
   * @return how long to wait; zero when it may be answered now
   */
  Duration take(String address) {
    var probe = buckets.get(address, key -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(Math.max(1, perMinute / 2))
                    .refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }

  @Override
  public @Nullable Problem ask(WebGraphQlRequest request) {
    var sender = request.getRemoteAddress();
    var address =
        address(
            request.getHeaders().getOrEmpty(FORWARDED),
            sender == null ? "" : sender.getHostString());
    return take(address).isZero() ? null : tooMany();
  }

  /**
   * Who asks. Of forwarded addresses the last is the one that the trusted proxy wrote, be it in a
   * header of its own or behind a comma; those before it anyone can invent.
   */
  String address(List<String> forwarded, String sender) {
    if (!trustForwarded || forwarded.isEmpty() || forwarded.getLast().isBlank()) {
      return sender;
    }
    var last = forwarded.getLast();
    return last.substring(last.lastIndexOf(',') + 1).strip();
  }

  static Problem tooMany() {
    return new Problem(
        Problem.Kind.TOO_MANY_REQUESTS,
        "请求过于频繁，请稍后再试。",
        "Too many requests; try again in a moment.");
  }
}
