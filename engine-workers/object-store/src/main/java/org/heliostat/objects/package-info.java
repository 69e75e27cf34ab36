/** Where files lie: bytes under keys, in a folder or in a bucket. */
@NullMarked
package org.heliostat.objects;

import org.jspecify.annotations.NullMarked;
