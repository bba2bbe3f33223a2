/** Rules about which of PostgreSQL's tools a need wants. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.choosing;

import org.jspecify.annotations.NullMarked;
