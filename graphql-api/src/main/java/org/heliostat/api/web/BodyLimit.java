package org.heliostat.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.heliostat.api.graphql.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests whose body is too large, before they are read as JSON. */
final class BodyLimit extends OncePerRequestFilter {
  private final int most;

  BodyLimit(int most) {
    this.most = most;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > most) {
      refuse(request, response);
      return;
    }
    var body = request.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      refuse(request, response);
      return;
    }
    chain.doFilter(new ReadRequest(request, body), response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    GraphqlRefusal.write(
        request,
        response,
        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
        new Problem(
            Problem.Kind.PAYLOAD_TOO_LARGE,
            "请求过大，上限 %,d 字节；请缩小文件后重试。".formatted(most),
            "The request is too large: at most %,d bytes. Make the file smaller.".formatted(most)));
  }
}
