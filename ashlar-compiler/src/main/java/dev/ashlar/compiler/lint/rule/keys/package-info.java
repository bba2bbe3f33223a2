/** Rules about primary keys. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.keys;

import org.jspecify.annotations.NullMarked;
