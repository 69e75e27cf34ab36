package org.heliostat.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.Language;
import org.heliostat.api.graphql.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Refuses a request before GraphQL sees it, in the shape of a GraphQL answer. */
final class GraphqlRefusal {
  private GraphqlRefusal() {}

  static void write(
      HttpServletRequest request, HttpServletResponse response, int status, Problem problem)
      throws IOException {
    var language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var error = new LinkedHashMap<String, Object>();
    error.put("message", problem.message(language));
    error.put("extensions", Map.of("classification", problem.kind().name()));
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getOutputStream()
        .write(JsonText.of(Map.of("errors", List.of(error))).getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
