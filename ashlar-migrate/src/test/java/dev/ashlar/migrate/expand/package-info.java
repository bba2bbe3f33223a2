/** Changes in two releases, on a real database. */
@NullMarked
package dev.ashlar.migrate.expand;

import org.jspecify.annotations.NullMarked;
