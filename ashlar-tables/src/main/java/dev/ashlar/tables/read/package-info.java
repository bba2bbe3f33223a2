/** Table classes compiled in memory and read; what the compiler finds, told at their lines. */
@NullMarked
package dev.ashlar.tables.read;

import org.jspecify.annotations.NullMarked;
