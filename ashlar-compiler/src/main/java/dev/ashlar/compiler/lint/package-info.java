/** Design rules: one file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint;

import org.jspecify.annotations.NullMarked;
