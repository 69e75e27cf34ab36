package org.heliostat.identity;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
    properties = "heliostat.identity.allowed-origins=https://portal.example.cn",
    classes = ResourceServerSecurityTest.Application.class)
@AutoConfigureMockMvc
class ResourceServerSecurityTest {
  private static final Issuer ISSUER = new Issuer();

  @Autowired private MockMvc http;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry registry) {
    registry.add("heliostat.identity.issuer", ISSUER::uri);
  }

  @AfterAll
  static void close() {
    ISSUER.close();
  }

  @Test
  void shouldLetATokenIn() throws Exception {
    http.perform(post("/graphql").header("Authorization", "Bearer " + ISSUER.token("leader")))
        .andExpect(status().isOk())
        .andExpect(content().string("leader"))
        .andExpect(cookie().doesNotExist("JSESSIONID"));
  }

  @Test
  void shouldAskForATokenWithARemedyInBothLanguages() throws Exception {
    http.perform(post("/graphql"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer"))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("请先登录")))
        .andExpect(jsonPath("$.errors[0].extensions.en").value(containsString("Sign in first")))
        .andExpect(jsonPath("$.errors[0].extensions.code").value("SIGN_IN_NEEDED"));
    http.perform(post("/graphql").header("Accept-Language", "en-GB,en;q=0.8"))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("Sign in first")));
  }

  @Test
  void shouldTellNoInternalsOfARefusedToken() throws Exception {
    var forged = Issuer.forged(ISSUER.claims("leader"));

    http.perform(post("/graphql").header("Authorization", "Bearer " + forged))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer error=\"invalid_token\""))
        .andExpect(jsonPath("$.errors[0].extensions.code").value("TOKEN_REFUSED"))
        .andExpect(
            content().string(allOf(not(containsString("Jwt")), not(containsString("ignature")))));
  }

  @Test
  void shouldSendAnUnfitAccountToTheAdministrator() throws Exception {
    http.perform(post("/graphql").header("Authorization", "Bearer " + ISSUER.token("two-agencies")))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.errors[0].message").value(containsString("系统管理员")))
        .andExpect(jsonPath("$.errors[0].extensions.code").value("ACCOUNT_UNFIT"));
  }

  @Test
  void shouldNotTakeATokenFromTheAddress() throws Exception {
    http.perform(post("/graphql?access_token=" + ISSUER.token("leader")))
        .andExpect(status().isUnauthorized());
    http.perform(get("/graphql")).andExpect(status().isUnauthorized());
  }

  @Test
  void shouldLetTheHandshakeThrough() throws Exception {
    http.perform(get("/graphql").header("Upgrade", "websocket").header("Connection", "Upgrade"))
        .andExpect(status().isOk())
        .andExpect(content().string("nobody"));
    http.perform(post("/graphql").header("Upgrade", "websocket"))
        .andExpect(status().isUnauthorized());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/public/graphql", "/", "/index.html", "/assets/app.js", "/actuator/health"})
  void shouldBeOpen(String path) throws Exception {
    http.perform(get(path).header("Authorization", "Bearer not.a.token"))
        .andExpect(status().is(not(401)))
        .andExpect(status().is(not(403)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/graphql/schema",
        "/graphiql",
        "/secret/file"
      })
  void shouldBeClosedEvenWithAToken(String path) throws Exception {
    http.perform(get(path).header("Authorization", "Bearer " + ISSUER.token("system-admin")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.errors[0].extensions.code").value("NOT_OPEN"));
  }

  @Test
  void shouldShowPeopleAPageWhereNothingIsOpen() throws Exception {
    http.perform(get("/secret/file").header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))
        .andExpect(forwardedUrl("/"));
    http.perform(post("/secret/file").header("Accept", "text/html"))
        .andExpect(status().isForbidden());
  }

  @Test
  void shouldSendStrictHeaders() throws Exception {
    http.perform(get("/"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    allOf(
                        containsString("script-src 'self';"),
                        containsString("style-src 'self' 'unsafe-inline'"),
                        containsString("connect-src 'self' http://localhost:" + ISSUER.port()),
                        containsString("frame-ancestors 'self'"))))
        .andExpect(header().string("Referrer-Policy", "no-referrer"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
  }

  @Test
  void shouldShareTheStaffApiWithListedPortalsOnly() throws Exception {
    http.perform(preflight("/graphql", "https://portal.example.cn"))
        .andExpect(status().isOk())
        .andExpect(header().string("Access-Control-Allow-Origin", "https://portal.example.cn"))
        .andExpect(header().doesNotExist("Access-Control-Allow-Credentials"));
    http.perform(preflight("/graphql", "https://elsewhere.example.cn"))
        .andExpect(status().isForbidden());
  }

  @Test
  void shouldShareThePublicApiWithEveryone() throws Exception {
    http.perform(preflight("/public/graphql", "https://elsewhere.example.cn"))
        .andExpect(status().isOk())
        .andExpect(header().string("Access-Control-Allow-Origin", "*"))
        .andExpect(header().doesNotExist("Access-Control-Allow-Credentials"));
  }

  private static MockHttpServletRequestBuilder preflight(String path, String origin) {
    return options(path)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "content-type");
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({ResourceServerSecurity.class, Desk.class})
  static class Application {
    @Bean
    OpenPages openPages() {
      return new OpenPages(List.of("/", "/index.html", "/assets/**"));
    }
  }

  @RestController
  static class Desk {
    @PostMapping("/graphql")
    String staff(@AuthenticationPrincipal HeliostatUser user) {
      return user.username();
    }

    @GetMapping("/graphql")
    String handshake(@AuthenticationPrincipal Object user) {
      return user instanceof HeliostatUser known ? known.username() : "nobody";
    }

    @GetMapping("/public/graphql")
    String open() {
      return "open";
    }
  }
}
