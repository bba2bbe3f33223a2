/** Measurements: the client beside hand-written JDBC. */
@NullMarked
package dev.ashlar.bench;

import org.jspecify.annotations.NullMarked;
