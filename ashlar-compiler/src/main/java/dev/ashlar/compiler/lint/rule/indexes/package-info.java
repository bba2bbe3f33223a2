/** Rules about indexes. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.indexes;

import org.jspecify.annotations.NullMarked;
