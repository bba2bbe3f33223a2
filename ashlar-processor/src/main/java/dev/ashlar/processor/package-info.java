/** Checks @Shape records while javac runs and writes their tokens. */
@NullMarked
package dev.ashlar.processor;

import org.jspecify.annotations.NullMarked;
