package org.heliostat.identity;

import org.heliostat.power.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * The rows a user may see: those whose {@code visibleTo} holds the agency, or that the account
 * submitted itself.
 *
 * @param agency {@code null} when the user sees only what it submitted
 * @param submittedBy account name
 */
public record VisibleRows(@Nullable AgencyCode agency, String submittedBy) {}
