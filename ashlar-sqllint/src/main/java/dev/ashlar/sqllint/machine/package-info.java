/** Runs the few WebAssembly functions that are too large for a method of the JVM. */
@NullMarked
package dev.ashlar.sqllint.machine;

import org.jspecify.annotations.NullMarked;
