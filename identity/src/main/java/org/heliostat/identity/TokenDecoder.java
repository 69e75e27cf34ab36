package org.heliostat.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** Verifies signature, issuer, expiry, audience and kind of a token. */
final class TokenDecoder {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(5);

  private TokenDecoder() {}

  /** Asks the issuer for its keys when the first token comes, so that it may start later. */
  static JwtDecoder of(IdentityProperties properties, Clock clock) {
    return new SupplierJwtDecoder(
        () -> {
          var keys = properties.keys();
          var builder =
              keys == null
                  ? NimbusJwtDecoder.withIssuerLocation(properties.issuer())
                  : NimbusJwtDecoder.withJwkSetUri(keys);
          var decoder =
              builder
                  .jwsAlgorithm(SignatureAlgorithm.RS256)
                  .restOperations(patientClient())
                  .build();
          decoder.setJwtValidator(validator(properties, clock));
          return decoder;
        });
  }

  static OAuth2TokenValidator<Jwt> validator(IdentityProperties properties, Clock clock) {
    var times = new JwtTimestampValidator(properties.clockSkew());
    times.setAllowEmptyExpiryClaim(false);
    times.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            times,
            new JwtIssuerValidator(properties.issuer()),
            token ->
                accept(
                    token.getAudience() != null
                        && token.getAudience().contains(properties.audience())),
            token -> accept("Bearer".equals(token.getClaims().get("typ")))));
  }

  private static OAuth2TokenValidatorResult accept(boolean fit) {
    return fit
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
  }

  private static RestOperations patientClient() {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(CONNECT);
    requests.setReadTimeout(READ);
    return new RestTemplate(requests);
  }
}
