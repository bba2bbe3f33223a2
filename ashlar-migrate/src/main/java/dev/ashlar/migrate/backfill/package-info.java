/** Filling rows in batches by key, each batch its own transaction. */
@NullMarked
package dev.ashlar.migrate.backfill;

import org.jspecify.annotations.NullMarked;
