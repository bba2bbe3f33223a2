/** Backfills in Java, for what SQL cannot say: rows in, values out. */
@NullMarked
package dev.ashlar.migrate.rows;

import org.jspecify.annotations.NullMarked;
