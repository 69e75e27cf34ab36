package org.heliostat.api.dossiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.heliostat.api.files.SignedAddress;
import org.heliostat.dossier.Dossier;
import org.heliostat.dossier.VerifyingKey;
import org.heliostat.objects.NoSuchObjectException;
import org.heliostat.objects.ObjectsUnavailableException;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Dossiers at signed addresses, and the public key that they are verified with. */
public final class DossierRoutes {
  /** Where dossiers lie. */
  public static final String DOSSIERS = "/dossiers/*";

  /** Where the public key lies. */
  public static final String KEY = "/dossier-key.pem";

  private static final Logger LOG = LoggerFactory.getLogger(DossierRoutes.class);
  private static final String CASE_NO = "caseNo";

  private final ReadModel readModel;
  private final DossierDesk desk;
  private final SignedAddress addresses;
  private final VerifyingKey key;

  DossierRoutes(ReadModel readModel, DossierDesk desk, SignedAddress addresses, VerifyingKey key) {
    this.readModel = readModel;
    this.desk = desk;
    this.addresses = addresses;
    this.key = key;
  }

  /** The path of a case's dossier. */
  public static String path(String caseNo) {
    return "/dossiers/" + fileName(caseNo);
  }

  /** What the archive of a case is called. Names nobody. */
  public static String fileName(String caseNo) {
    return caseNo + ".zip";
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/dossiers/{" + CASE_NO + "}.zip", this::give)
        .GET(KEY, request -> key())
        .onError(StoreUnavailableException.class, DossierRoutes::unavailable)
        .onError(ObjectsUnavailableException.class, DossierRoutes::unavailable)
        .onError(NoSuchObjectException.class, DossierRoutes::unavailable)
        .build();
  }

  private ServerResponse key() {
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType("application/x-pem-file"))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .body(key.pem().getBytes(StandardCharsets.US_ASCII));
  }

  private ServerResponse give(ServerRequest request) throws IOException {
    var caseNo = request.pathVariable(CASE_NO);
    return switch (addresses.worth(path(caseNo), request, null)) {
      case NONE, EXPIRED -> notFound();
      case GOOD -> {
        var dossier = readModel.get(Index.CASES, caseNo).flatMap(desk::of);
        yield dossier.isEmpty() ? notFound() : send(caseNo, dossier.get().measure());
      }
    };
  }

  private static ServerResponse send(String caseNo, Dossier.Ready dossier) {
    return ServerResponse.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName(caseNo)).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build(
            (exchange, response) -> {
              dossier.writeTo(response.getOutputStream());
              return null;
            });
  }

  private static ServerResponse notFound() {
    return words(
        HttpStatus.NOT_FOUND,
        "地址无效或者已过期，请重新打开页面。This address is not open, or not any more; open the page again.");
  }

  private static ServerResponse unavailable(Throwable thrown, ServerRequest request) {
    LOG.warn("a dossier could not be given out: {}", thrown.getMessage());
    return words(
        HttpStatus.SERVICE_UNAVAILABLE,
        "卷宗暂时无法生成，请稍后再试。The dossier cannot be made just now; try again later.");
  }

  private static ServerResponse words(HttpStatus status, String words) {
    return ServerResponse.status(status)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(words);
  }
}
