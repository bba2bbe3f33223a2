/** Rules about foreign keys and what hangs on them. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.relations;

import org.jspecify.annotations.NullMarked;
