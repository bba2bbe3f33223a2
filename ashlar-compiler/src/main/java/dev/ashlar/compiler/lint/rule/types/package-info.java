/** Rules about the types of columns. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.types;

import org.jspecify.annotations.NullMarked;
