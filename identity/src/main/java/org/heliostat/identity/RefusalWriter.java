package org.heliostat.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers a refused request in the shape of a GraphQL error, without internals. */
final class RefusalWriter implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private enum Answer {
    SIGN_IN_NEEDED(
        401,
        "UNAUTHORIZED",
        "请先登录，或在请求头 Authorization 中附上访问令牌。",
        "Sign in first, or send an access token in the Authorization header."),
    TOKEN_REFUSED(
        401,
        "UNAUTHORIZED",
        "登录已过期或令牌无效，请重新登录。",
        "The token has expired or is not valid; sign in again."),
    ACCOUNT_UNFIT(
        401,
        "UNAUTHORIZED",
        "您的账号信息不完整，或同时归入多个机构，请联系系统管理员更正后重新登录。",
        "Your account is incomplete or belongs to several agencies; have the system administrator"
            + " correct it, then sign in again."),
    SIGN_IN_DOWN(
        503,
        "SERVICE_UNAVAILABLE",
        "统一登录服务暂时不可用，请稍后再试。",
        "The sign-in service cannot be reached at present; try again shortly."),
    NOT_OPEN(403, "FORBIDDEN", "该地址不对外开放。", "This address is not open.");

    private final int status;
    private final String classification;
    private final String chinese;
    private final String english;

    Answer(int status, String classification, String chinese, String english) {
      this.status = status;
      this.classification = classification;
      this.chinese = chinese;
      this.english = english;
    }
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    write(request, response, answer(refusal));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    write(request, response, Answer.NOT_OPEN);
  }

  /** For addresses that signing in does not open; people get the designer's own page instead. */
  void closed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException, ServletException {
    if (isNavigation(request)) {
      request.getRequestDispatcher("/").forward(request, response);
    } else {
      write(request, response, Answer.NOT_OPEN);
    }
  }

  /** Whether somebody follows a link or types an address, rather than a program asking. */
  private static boolean isNavigation(HttpServletRequest request) {
    var accepted = request.getHeader("Accept");
    return "GET".equals(request.getMethod())
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static Answer answer(AuthenticationException refusal) {
    if (refusal instanceof UnfitTokenException) {
      return Answer.ACCOUNT_UNFIT;
    }
    if (refusal instanceof IdentityUnavailableException) {
      return Answer.SIGN_IN_DOWN;
    }
    return refusal instanceof InsufficientAuthenticationException
        ? Answer.SIGN_IN_NEEDED
        : Answer.TOKEN_REFUSED;
  }

  private static void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
      throws IOException {
    response.setStatus(answer.status);
    if (answer.status == 401) {
      response.setHeader(
          "WWW-Authenticate",
          answer == Answer.SIGN_IN_NEEDED ? "Bearer" : "Bearer error=\"invalid_token\"");
    }
    if (answer.status == 503) {
      response.setHeader("Retry-After", "5");
    }
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var body =
        Map.of(
            "errors",
            List.of(
                Map.of(
                    "message",
                    prefersEnglish(request) ? answer.english : answer.chinese,
                    "extensions",
                    Map.of(
                        "classification",
                        answer.classification,
                        "code",
                        answer.name(),
                        "zh",
                        answer.chinese,
                        "en",
                        answer.english))));
    response.getOutputStream().write(JSON.writeValueAsBytes(body));
  }

  private static boolean prefersEnglish(HttpServletRequest request) {
    return request.getHeader("Accept-Language") != null
        && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
