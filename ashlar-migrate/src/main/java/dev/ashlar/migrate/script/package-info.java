/** A file of SQL as statements and steps, every position kept. */
@NullMarked
package dev.ashlar.migrate.script;

import org.jspecify.annotations.NullMarked;
