package org.heliostat.workers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.heliostat.objects.ObjectSettings;
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
 */
@Validated
@ConfigurationProperties("heliostat")
record WorkersSettings(
    @NotNull @Valid @DefaultValue Store elasticsearch,
    @NotNull @Valid @DefaultValue Engine engine,
    @NotNull @Valid @DefaultValue Jobs jobs,
    @NotNull @DefaultValue @OneObjectPlace ObjectSettings files) {
  record Store(@NotNull URI url) {}

  record Engine(@NotNull URI grpcAddress, @NotNull URI restAddress) {}

  /**
   * @param threads how many at once
   */
  record Jobs(@Min(1) @Max(256) @DefaultValue("16") int threads) {}
}
