/** Rules about names. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.naming;

import org.jspecify.annotations.NullMarked;
