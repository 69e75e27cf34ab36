/**
 * Templates of the documents (文书) that a power issues: a small, strict subset of XHTML with
 * placeholders, which legal staff can read and change.
 */
@NullMarked
package org.heliostat.power.document;

import org.jspecify.annotations.NullMarked;
