/** What statements really do to relations: read from PostgreSQL while they run in a copy. */
@NullMarked
package dev.ashlar.migrate.trace;

import org.jspecify.annotations.NullMarked;
