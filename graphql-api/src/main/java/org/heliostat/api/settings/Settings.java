package org.heliostat.api.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.heliostat.objects.ObjectPlace;
import org.jspecify.annotations.Nullable;

/**
 * How this API is configured, checked.
 *
 * @param elasticsearch address of the store, with user and password where it wants them
 * @param engineGrpc where the engine takes deployments and messages
 * @param engineRest where the engine takes user task commands
 * @param caseSecret from which case numbers, query codes and references are derived; changing it
 *     makes every query code handed out invalid
 * @param peopleKey 32 bytes that seal personal data; without it they cannot be read again
 * @param documents how documents are kept and drafted
 * @param requestsPerMinute of one address at the public endpoint
 * @param trustForwarded whether {@code X-Forwarded-For} names the client; only behind a proxy that
 *     sets it
 * @param designerClient the realm's client of the designer
 * @param maxDepth levels of nesting in one query
 * @param staffMaxCost what one staff query may cost
 * @param publicMaxCost what one public query may cost
 * @param staffBodyBytes largest staff request
 * @param publicBodyBytes largest public request
 * @param files where uploaded files lie
 * @param largestFile how many bytes a file may have
 * @param virusScan where clamd listens; {@code null} when files are not looked through
 */
public record Settings(
    URI elasticsearch,
    URI engineGrpc,
    URI engineRest,
    Secret caseSecret,
    Secret peopleKey,
    DocumentSettings documents,
    int requestsPerMinute,
    boolean trustForwarded,
    String designerClient,
    int maxDepth,
    int staffMaxCost,
    int publicMaxCost,
    int staffBodyBytes,
    int publicBodyBytes,
    ObjectPlace files,
    long largestFile,
    @Nullable HostAndPort virusScan) {
  /** Where a server listens. */
  public record HostAndPort(String host, int port) {}

  /**
   * How documents are kept and drafted.
   *
   * @param folder where the workers keep PDFs
   * @param fonts TrueType fonts, the usual one first; empty for those that Debian installs
   * @param boldFont its bold face; {@code null} for the usual one
   * @param verifyUrl where anyone verifies a document
   */
  public record DocumentSettings(
      Path folder, List<Path> fonts, @Nullable Path boldFont, URI verifyUrl) {
    public DocumentSettings {
      fonts = List.copyOf(fonts);
    }
  }

  /** The store's address may hold a password. */
  @Override
  public String toString() {
    return "Settings[elasticsearch=%s:%d, engineGrpc=%s, engineRest=%s, requestsPerMinute=%d]"
        .formatted(
            elasticsearch.getHost(),
            elasticsearch.getPort(),
            engineGrpc,
            engineRest,
            requestsPerMinute);
  }
}
