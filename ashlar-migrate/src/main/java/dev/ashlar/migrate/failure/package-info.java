/** What can go wrong between a schema and a database, each with what to do. */
@NullMarked
package dev.ashlar.migrate.failure;

import org.jspecify.annotations.NullMarked;
