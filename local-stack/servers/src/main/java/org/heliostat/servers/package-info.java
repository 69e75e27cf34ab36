/**
 * Real Zeebe, Elasticsearch and Keycloak as child processes: fetched once as Maven artifacts,
 * started, watched, stopped, and cleaned up after a crash. Used by {@code ./heliostat up} and by
 * tests.
 */
@NullMarked
package org.heliostat.servers;

import org.jspecify.annotations.NullMarked;
