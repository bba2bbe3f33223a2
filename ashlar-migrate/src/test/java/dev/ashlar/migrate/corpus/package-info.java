/** Diffs and their scripts, tried on public schemas and a real PostgreSQL. */
@NullMarked
package dev.ashlar.migrate.corpus;

import org.jspecify.annotations.NullMarked;
