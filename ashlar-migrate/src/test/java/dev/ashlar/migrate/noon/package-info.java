/** Migrations at noon: an application reads and writes while its schema changes, and every row it wrote is looked for afterwards. */
@NullMarked
package dev.ashlar.migrate.noon;

import org.jspecify.annotations.NullMarked;
