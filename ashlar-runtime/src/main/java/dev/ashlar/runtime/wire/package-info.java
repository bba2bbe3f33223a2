/** The one place that meets JDBC: codecs, connections, the pool, PostgreSQL's errors. */
@NullMarked
package dev.ashlar.runtime.wire;

import org.jspecify.annotations.NullMarked;
