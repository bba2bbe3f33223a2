/** The front door of the compiler. */
@NullMarked
package dev.ashlar.compiler;

import org.jspecify.annotations.NullMarked;
