/** The connection that runs a migration: its transactions, time-outs, retries and errors. */
@NullMarked
package dev.ashlar.migrate.session;

import org.jspecify.annotations.NullMarked;
