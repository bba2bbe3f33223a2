/** The words of a schema written as Java tables, and the schema text that they say. */
@NullMarked
package dev.ashlar.tables;

import org.jspecify.annotations.NullMarked;
