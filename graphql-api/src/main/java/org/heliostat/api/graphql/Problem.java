package org.heliostat.api.graphql;

import graphql.ErrorClassification;

/**
 * Something that keeps a query from being answered at all, told in words fit for whoever asked.
 * Expected refusals of an act are values in its payload instead.
 */
public final class Problem extends RuntimeException {
  /** What went wrong; the {@code classification} that clients read. */
  public enum Kind implements ErrorClassification {
    BAD_REQUEST,
    UNAUTHORIZED,
    FORBIDDEN,
    NOT_FOUND,
    TOO_COMPLEX,
    TOO_MANY_REQUESTS,
    PAYLOAD_TOO_LARGE,
    SERVICE_UNAVAILABLE,
    INTERNAL_ERROR
  }

  private final Kind kind;
  private final String chinese;
  private final String english;

  /**
   * @param kind what went wrong
   * @param chinese what and what to do about it
   * @param english the same
   */
  public Problem(Kind kind, String chinese, String english) {
    super(english, null, false, false);
    this.kind = kind;
    this.chinese = chinese;
    this.english = english;
  }

  public Kind kind() {
    return kind;
  }

  /** What and what to do about it. */
  public String message(Language language) {
    return language.pick(chinese, english);
  }

  /** In both languages, for places where nobody has said which. */
  public String message() {
    return chinese + " / " + english;
  }

  /** The request was not understood. */
  public static Problem badRequest(String chinese, String english) {
    return new Problem(Kind.BAD_REQUEST, chinese, english);
  }

  /** There is no such thing, or it may not be seen. */
  public static Problem notFound(String chinese, String english) {
    return new Problem(Kind.NOT_FOUND, chinese, english);
  }

  /** Nobody is signed in, or not any more. */
  public static Problem unauthorized() {
    return new Problem(
        Kind.UNAUTHORIZED,
        "登录已过期或令牌无效，请重新登录。",
        "The token has expired or is not valid; sign in again.");
  }

  /** A step is there, but the checks at its opening are not through. */
  public static Problem stillOpening() {
    return new Problem(
        Kind.SERVICE_UNAVAILABLE,
        "该环节正在进行开启检查，暂不能办理，请稍后重试。",
        "The step is still being opened, so it cannot be worked on yet; try again in a moment.");
  }

  /** The act was taken in, but its result cannot be seen yet. */
  public static Problem notYetVisible() {
    return new Problem(
        Kind.SERVICE_UNAVAILABLE,
        "已提交办理，结果稍后显示。请稍候再查看；如需重试，内容不要改动（接口调用请使用相同的 clientRequestId）。",
        "The act was handed in, but its result cannot be seen yet. Look again in a moment; when"
            + " repeating it, use the same clientRequestId.");
  }
}
