package org.heliostat.workers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the workers were told, checked at start.
 *
 * @param elasticsearch where the read model lies
 * @param engine where the engine listens
 * @param threads how many jobs are worked on at once
 */
@Validated
@ConfigurationProperties("heliostat")
record WorkersSettings(
    @NotNull @Valid @DefaultValue Store elasticsearch,
    @NotNull @Valid @DefaultValue Engine engine,
    @Min(1) @Max(256) @DefaultValue("16") int threads) {
  record Store(@NotNull URI url) {}

  record Engine(@NotNull URI grpcAddress, @NotNull URI restAddress) {}
}
