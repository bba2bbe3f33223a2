/** Migrations that take something away, held while a running client still uses it. */
@NullMarked
package dev.ashlar.migrate.gate;

import org.jspecify.annotations.NullMarked;
