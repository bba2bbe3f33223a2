/** What files of SQL become: queries with typed rows, and commands. */
@NullMarked
package dev.ashlar.runtime.file;

import org.jspecify.annotations.NullMarked;
