package org.heliostat.workers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.heliostat.objects.ObjectSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the workers were told, checked at start.
 *
 * @param elasticsearch where the read model lies
 * @param engine where the engine listens
 * @param jobs how they are worked on
 * @param files where the files of the cases lie
 * @param people how personal data is opened
 * @param documents how documents are made
 */
@Validated
@ConfigurationProperties("heliostat")
record WorkersSettings(
    @NotNull @Valid @DefaultValue Store elasticsearch,
    @NotNull @Valid @DefaultValue Engine engine,
    @NotNull @Valid @DefaultValue Jobs jobs,
    @NotNull @DefaultValue @OneObjectPlace ObjectSettings files,
    @NotNull @Valid @DefaultValue People people,
    @NotNull @Valid @DefaultValue Documents documents) {
  record Store(@NotNull URI url) {}

  record Engine(@NotNull URI grpcAddress, @NotNull URI restAddress) {}

  /**
   * @param threads how many at once
   */
  record Jobs(@Min(1) @Max(256) @DefaultValue("16") int threads) {}

  /**
   * @param key 32 bytes as base64, the same as the API's
   */
  record People(@Nullable String key) {
    private static final int KEY_BYTES = 32;

    /** Checked here, so that a key that is not one is told without being shown. */
    @AssertTrue(
        message =
            "heliostat.people.key must be 32 bytes as base64; make one with: openssl rand -base64 32")
    boolean isKeyThere() {
      return keyBytes().length == KEY_BYTES;
    }

    byte[] keyBytes() {
      try {
        return Base64.getDecoder().decode(key == null ? "" : key.strip());
      } catch (IllegalArgumentException e) {
        return new byte[0];
      }
    }

    @Override
    public String toString() {
      return "People[key=***]";
    }
  }

  /**
   * @param folder where PDFs are kept; shared with the API
   * @param fonts TrueType fonts, the usual one first; empty for those that Debian installs
   * @param boldFont its bold face; {@code null} for the usual one
   * @param verifyUrl where anyone verifies a document; stands on every page
   */
  record Documents(
      @NotNull @DefaultValue("documents") Path folder,
      @NotNull @DefaultValue List<Path> fonts,
      @Nullable Path boldFont,
      @NotNull @DefaultValue("http://127.0.0.1:8080/verify") URI verifyUrl) {}
}
