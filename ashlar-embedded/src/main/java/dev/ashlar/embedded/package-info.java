/** A real PostgreSQL that starts by itself. */
@NullMarked
package dev.ashlar.embedded;

import org.jspecify.annotations.NullMarked;
