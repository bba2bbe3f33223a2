/** A schema's text as table classes. */
@NullMarked
package dev.ashlar.tables.write;

import org.jspecify.annotations.NullMarked;
