package org.heliostat.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses those who ask too fast: 429, and when to come back. */
final class RateLimit extends OncePerRequestFilter {
  private final PublicRate rate;

  RateLimit(PublicRate rate) {
    this.rate = rate;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var forwarded = Collections.list(request.getHeaders(PublicRate.FORWARDED));
    var wait = rate.take(rate.address(forwarded, request.getRemoteAddr()));
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    GraphqlRefusal.write(
        request, response, HttpStatus.TOO_MANY_REQUESTS.value(), PublicRate.tooMany());
  }
}
