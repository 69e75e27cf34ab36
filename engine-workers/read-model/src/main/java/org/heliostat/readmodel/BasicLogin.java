package org.heliostat.readmodel;

import java.net.URI;
import java.util.Optional;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.elasticsearch.client.RestClientBuilder.HttpClientConfigCallback;

/** User and password from a URL like {@code https://user:password@host:9200}. */
final class BasicLogin {
  private BasicLogin() {}

  static Optional<HttpClientConfigCallback> of(URI url) {
    var userInfo = url.getUserInfo();
    if (userInfo == null) {
      return Optional.empty();
    }
    int colon = userInfo.indexOf(':');
    var user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    var password = colon < 0 ? "" : userInfo.substring(colon + 1);
    var credentials = new BasicCredentialsProvider();
    credentials.setCredentials(AuthScope.ANY, new UsernamePasswordCredentials(user, password));
    return Optional.of(client -> client.setDefaultCredentialsProvider(credentials));
  }
}
