package org.heliostat.identity;

import java.util.Locale;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Turns a bearer token into a {@link HeliostatAuthentication}, for HTTP requests and for the first
 * message of a WebSocket connection.
 */
public final class TokenAuthenticator implements AuthenticationManager {
  private static final String SCHEME = "bearer ";

  private final JwtDecoder decoder;

  public TokenAuthenticator(JwtDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Accepts the payload of a {@code connection_init} message, {@code {"authorization": "Bearer
   * …"}}.
   *
   * @throws org.springframework.security.core.AuthenticationException as {@link
   *     #authenticate(String)}, and when there is no such entry
   */
  public HeliostatAuthentication authenticate(Map<String, ?> connectionInit) {
    if (connectionInit.get("authorization") instanceof String header
        && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return authenticate(header.substring(SCHEME.length()).strip());
    }
    throw new InvalidBearerTokenException("no bearer token");
  }

  /**
   * Accepts a token.
   *
   * @throws InvalidBearerTokenException when it is forged, expired, of another issuer or audience
   * @throws UnfitTokenException when it is genuine but does not say clearly who is asking
   * @throws IdentityUnavailableException when the realm's keys cannot be fetched
   */
  public HeliostatAuthentication authenticate(String token) {
    var jwt = verified(token);
    return new HeliostatAuthentication(TokenReader.read(jwt), jwt);
  }

  @Override
  public Authentication authenticate(Authentication request) {
    if (request instanceof BearerTokenAuthenticationToken bearer) {
      return authenticate(bearer.getToken());
    }
    throw new InvalidBearerTokenException("no bearer token");
  }

  private Jwt verified(String token) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException e) {
      throw new InvalidBearerTokenException("the token was refused", e);
    } catch (JwtDecoderInitializationException | JwtException e) {
      throw new IdentityUnavailableException(e);
    }
  }
}
