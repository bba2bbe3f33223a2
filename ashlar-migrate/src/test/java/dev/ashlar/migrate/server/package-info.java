/** Servers beside the embedded one, for tests. */
@NullMarked
package dev.ashlar.migrate.server;

import org.jspecify.annotations.NullMarked;
