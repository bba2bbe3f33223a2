/** Reads that copies of the database answer. */
@NullMarked
package dev.ashlar.runtime.replica;

import org.jspecify.annotations.NullMarked;
