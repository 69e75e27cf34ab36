package org.heliostat.api.files;

import java.util.List;
import java.util.Map;
import org.heliostat.api.graphql.Language;
import org.heliostat.api.graphql.Problem;
import org.heliostat.identity.Decision;
import org.springframework.http.HttpStatus;

/**
 * Why a file is not taken or not given, in the shape of a GraphQL error.
 *
 * @param status of the answer
 * @param kind what clients that know GraphQL's errors read
 * @param code stable: clients decide by it
 * @param chinese why, and what to do
 * @param english the same
 */
record FileRefusal(
    HttpStatus status, Problem.Kind kind, String code, String chinese, String english) {
  static FileRefusal notEntitled(Decision.Refused refused) {
    return new FileRefusal(
        HttpStatus.FORBIDDEN,
        Problem.Kind.FORBIDDEN,
        "NOT_ENTITLED",
        refused.message(),
        refused.messageEnglish());
  }

  static FileRefusal notBytes() {
    return new FileRefusal(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        Problem.Kind.BAD_REQUEST,
        "FILE_NOT_BYTES",
        "请求正文应为文件内容本身，不要使用 multipart 表单。",
        "The body must be the file itself, not a multipart form.");
  }

  static FileRefusal empty() {
    return new FileRefusal(
        HttpStatus.BAD_REQUEST,
        Problem.Kind.BAD_REQUEST,
        "FILE_EMPTY",
        "文件是空的，请重新选择文件。",
        "The file is empty; choose it again.");
  }

  static FileRefusal tooLarge(long most) {
    return new FileRefusal(
        HttpStatus.CONTENT_TOO_LARGE,
        Problem.Kind.PAYLOAD_TOO_LARGE,
        "FILE_TOO_LARGE",
        "文件过大，上限 %d MB，请压缩或拆分后重新上传。".formatted(most / 1_000_000),
        "The file is too large: at most %d MB. Compress or split it.".formatted(most / 1_000_000));
  }

  static FileRefusal infected(String virus) {
    return new FileRefusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        Problem.Kind.BAD_REQUEST,
        "FILE_INFECTED",
        "文件中发现病毒（%s），未予保存。请清除病毒后重新上传。".formatted(virus),
        "A virus was found in the file (%s), so it was not kept. Clean it and upload it again."
            .formatted(virus));
  }

  static FileRefusal notScanned() {
    return new FileRefusal(
        HttpStatus.SERVICE_UNAVAILABLE,
        Problem.Kind.SERVICE_UNAVAILABLE,
        "FILE_NOT_SCANNED",
        "暂时无法对该文件进行病毒扫描，未予保存。请稍后重试；如持续出现，请联系系统管理员。",
        "The file cannot be scanned for viruses at present, so it was not kept. Try again shortly; if"
            + " it stays so, tell the system administrator.");
  }

  static FileRefusal unavailable() {
    return new FileRefusal(
        HttpStatus.SERVICE_UNAVAILABLE,
        Problem.Kind.SERVICE_UNAVAILABLE,
        "FILES_UNAVAILABLE",
        "文件库暂时无法响应，请稍后重试；如持续出现，请联系系统管理员。",
        "At present the file store does not answer. Try again shortly; if it stays so, tell the"
            + " system administrator.");
  }

  static FileRefusal unknown() {
    return new FileRefusal(
        HttpStatus.NOT_FOUND,
        Problem.Kind.NOT_FOUND,
        "FILE_UNKNOWN",
        "没有这个文件，或下载地址不完整、不属于您。请回到办件页面重新获取下载地址。",
        "There is no such file, or its address is not whole or not yours. Ask for the address again at"
            + " the case.");
  }

  static FileRefusal expired() {
    return new FileRefusal(
        HttpStatus.GONE,
        Problem.Kind.NOT_FOUND,
        "ADDRESS_EXPIRED",
        "下载地址已过期（有效期五分钟），请回到办件页面重新获取。",
        "The address has expired; it is good for five minutes. Ask for it again at the case.");
  }

  Map<String, ?> body(Language language) {
    return Map.of(
        "errors",
        List.of(
            Map.of(
                "message",
                language.pick(chinese, english),
                "extensions",
                Map.of(
                    "classification", kind.name(), "code", code, "zh", chinese, "en", english))));
  }
}
