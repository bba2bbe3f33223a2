/** Writes a schema as Java: records, enums, tables, keys, builders, delegates and scopes. Pure text, nothing touches a disk. */
@NullMarked
package dev.ashlar.compiler.java;

import org.jspecify.annotations.NullMarked;
