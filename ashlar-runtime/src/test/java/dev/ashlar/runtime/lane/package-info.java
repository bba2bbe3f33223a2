/** What SQL's own order can say, on PostgreSQL. */
@NullMarked
package dev.ashlar.runtime.lane;

import org.jspecify.annotations.NullMarked;
