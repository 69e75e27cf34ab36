/** Who you are and what you may do: the Keycloak realm, the reading of tokens, and rights. */
@NullMarked
package org.heliostat.identity;

import org.jspecify.annotations.NullMarked;
