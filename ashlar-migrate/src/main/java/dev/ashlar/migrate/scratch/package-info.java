/** Databases made for one question and dropped again. */
@NullMarked
package dev.ashlar.migrate.scratch;

import org.jspecify.annotations.NullMarked;
