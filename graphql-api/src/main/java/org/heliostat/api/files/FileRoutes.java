package org.heliostat.api.files;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.heliostat.api.graphql.Language;
import org.heliostat.identity.Decision;
import org.heliostat.identity.HeliostatAuthentication;
import org.heliostat.identity.Rights;
import org.heliostat.objects.ObjectStore;
import org.heliostat.objects.ObjectsUnavailableException;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Files over HTTP: {@code POST /files} takes one in, {@code GET /files/<id>} gives one out. */
public final class FileRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(FileRoutes.class);
  private static final String PATH = "/files";
  private static final String ID = "fileId";

  private final Upload upload;
  private final Download download;
  private final ObjectStore objects;
  private final SignedAddress addresses;

  FileRoutes(Upload upload, Download download, ObjectStore objects, SignedAddress addresses) {
    this.upload = upload;
    this.download = download;
    this.objects = objects;
    this.addresses = addresses;
  }

  /** Where a file is given out, at a signed address alone. */
  public static String path(String fileId) {
    return PATH + "/" + fileId;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .POST(PATH, this::take)
        .GET(PATH + "/{" + ID + "}", this::give)
        .HEAD(PATH + "/{" + ID + "}", this::give)
        .onError(StoreUnavailableException.class, FileRoutes::unavailable)
        .onError(ObjectsUnavailableException.class, FileRoutes::unavailable)
        .build();
  }

  private static ServerResponse unavailable(Throwable thrown, ServerRequest request) {
    LOG.warn("a file was neither taken nor given: {}", thrown.getMessage());
    return refuse(request, FileRefusal.unavailable());
  }

  private ServerResponse take(ServerRequest request) throws IOException {
    var who = signedIn();
    if (who == null) {
      throw new IllegalStateException("security lets nobody in here without a token");
    }
    if (Rights.mayUpload(who.getPrincipal()) instanceof Decision.Refused refused) {
      return refuse(request, FileRefusal.notEntitled(refused));
    }
    var type = request.servletRequest().getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return refuse(request, FileRefusal.notBytes());
    }
    var body = request.servletRequest().getInputStream();
    var announced = request.servletRequest().getContentLengthLong();
    return switch (upload.take(who.getPrincipal(), body, announced)) {
      case Upload.Receipt.Refused refused -> refuse(request, refused.refusal());
      case Upload.Receipt.Taken taken ->
          ServerResponse.status(HttpStatus.CREATED)
              .contentType(MediaType.APPLICATION_JSON)
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .body(told(taken.file()));
    };
  }

  private static LinkedHashMap<String, Object> told(FileDocument file) {
    var told = new LinkedHashMap<String, Object>();
    told.put("fileId", file.fileId());
    told.put("bytes", file.bytes());
    told.put("sha256", file.sha256());
    told.put("format", file.format());
    return told;
  }

  private ServerResponse give(ServerRequest request) {
    var who = signedIn();
    var fileId = request.pathVariable(ID);
    var answer =
        download.find(
            fileId,
            addresses.worth(
                path(fileId), request, who == null ? null : who.getPrincipal().username()));
    return switch (answer) {
      case Download.Answer.Refused refused -> refuse(request, refused.refusal());
      case Download.Answer.Found found -> give(request, found.file(), found.name());
    };
  }

  private ServerResponse give(ServerRequest request, FileDocument file, String name) {
    var range = ByteRange.of(request.headers().firstHeader(HttpHeaders.RANGE), file.bytes());
    if (range.isEmpty()) {
      return ServerResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes())
          .build();
    }
    var part = range.get();
    var response =
        ServerResponse.status(part.whole() ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
            .header(HttpHeaders.CONTENT_TYPE, FileFormats.mediaType(file.format()))
            .header(HttpHeaders.CONTENT_LENGTH, Long.toString(part.length()))
            .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, name))
            .header(HttpHeaders.ACCEPT_RANGES, "bytes")
            .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
            .header("X-Content-Type-Options", "nosniff");
    if (!part.whole()) {
      response.header(HttpHeaders.CONTENT_RANGE, part.inWords(file.bytes()));
    }
    return response.build((exchange, out) -> send(exchange, out, file, part));
  }

  private org.springframework.web.servlet.@Nullable ModelAndView send(
      HttpServletRequest request, HttpServletResponse response, FileDocument file, ByteRange part)
      throws ServletException, IOException {
    if (!HttpMethod.HEAD.matches(request.getMethod())) {
      try (var content = objects.open(file.fileId(), part.from(), part.length())) {
        content.transferTo(response.getOutputStream());
      }
    }
    return null;
  }

  private static String disposition(FileDocument file, String name) {
    var shown =
        FileFormats.isShownInPlace(file.format())
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return shown.filename(name, StandardCharsets.UTF_8).build().toString();
  }

  private static @Nullable HeliostatAuthentication signedIn() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof HeliostatAuthentication known
        ? known
        : null;
  }

  /** People who follow an old link get the words alone. */
  private static ServerResponse refuse(ServerRequest request, FileRefusal refusal) {
    var language = Language.of(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var accepted = request.headers().firstHeader(HttpHeaders.ACCEPT);
    var response =
        ServerResponse.status(refusal.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
    return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
        ? response
            .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
            .body(language.pick(refusal.chinese(), refusal.english()))
        : response.contentType(MediaType.APPLICATION_JSON).body(refusal.body(language));
  }
}
