/** A plain connection to a database named by a URL. */
@NullMarked
package dev.ashlar.migrate.connect;

import org.jspecify.annotations.NullMarked;
