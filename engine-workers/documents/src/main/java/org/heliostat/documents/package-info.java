/**
 * Documents (文书) of a case: the facts that a template quotes, the numbers, the PDF, and where it is
 * kept. Plain Java.
 */
@NullMarked
package org.heliostat.documents;

import org.jspecify.annotations.NullMarked;
