import Keycloak from 'keycloak-js';
import type { RuntimeConfig } from '../config';

/** A signed-in person. */
export interface Session {
  /**
   * The access token, renewed when less than half a minute is left; leads to the sign-in page when the session is over.
   * Fails when the sign-in service cannot be reached, so that nobody is led away from unsaved work.
   */
  readonly freshToken: () => Promise<string>;
  readonly signOut: () => void;
}

/** Signs in at Keycloak (authorization code with PKCE). Leaves the page when there is no session yet. */
export async function signIn(config: RuntimeConfig): Promise<Session> {
  const keycloak = new Keycloak({
    url: config.keycloakUrl,
    realm: config.realm,
    clientId: config.clientId,
  });
  await keycloak.init({ onLoad: 'login-required', pkceMethod: 'S256', checkLoginIframe: false });
  return {
    async freshToken() {
      try {
        await keycloak.updateToken(30);
      } catch (fault) {
        if (keycloak.authenticated) {
          throw fault;
        }
        await keycloak.login();
      }
      return keycloak.token ?? '';
    },
    signOut: () => {
      void keycloak.logout({ redirectUri: window.location.origin });
    },
  };
}
