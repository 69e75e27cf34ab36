package org.heliostat.api.settings;

import java.nio.file.Path;
import java.util.List;
import org.heliostat.objects.ObjectSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** {@code heliostat.*} as written; {@link SettingsCheck} makes {@link Settings} of it. */
@ConfigurationProperties("heliostat")
record SettingsProperties(
    @DefaultValue Elasticsearch elasticsearch,
    @DefaultValue Engine engine,
    @DefaultValue Cases cases,
    @DefaultValue People people,
    @DefaultValue Documents documents,
    @DefaultValue @Name("public") PublicAccess publicAccess,
    @DefaultValue Designer designer,
    @DefaultValue Limits limits,
    @DefaultValue Files files) {
  record Elasticsearch(@Nullable String url) {}

  record Engine(@Nullable String grpcAddress, @Nullable String restAddress) {}

  record Cases(@Nullable String secret) {
    @Override
    public String toString() {
      return "Cases[secret=***]";
    }
  }

  record People(@Nullable String key) {
    @Override
    public String toString() {
      return "People[key=***]";
    }
  }

  record Documents(
      @DefaultValue("documents") String folder,
      @DefaultValue List<Path> fonts,
      @Nullable Path boldFont,
      @DefaultValue("http://127.0.0.1:8080/verify") String verifyUrl) {}

  record PublicAccess(
      @DefaultValue("120") int requestsPerMinute, @DefaultValue("false") boolean trustForwarded) {}

  record Designer(@DefaultValue("heliostat-designer") String clientId) {}

  record Limits(
      @DefaultValue("15") int depth,
      @DefaultValue("100000") int staffCost,
      @DefaultValue("20000") int publicCost,
      @DefaultValue("6000000") int staffBodyBytes,
      @DefaultValue("64000") int publicBodyBytes) {}

  record Files(
      @Nullable String folder,
      ObjectSettings.@Nullable S3 s3,
      @DefaultValue("500") int maxMegabytes,
      @Nullable String virusScan) {}
}
