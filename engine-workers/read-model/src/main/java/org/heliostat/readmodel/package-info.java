/**
 * The documents in Elasticsearch: records, strict mappings, and the queries that are asked of them.
 */
@NullMarked
package org.heliostat.readmodel;

import org.jspecify.annotations.NullMarked;
