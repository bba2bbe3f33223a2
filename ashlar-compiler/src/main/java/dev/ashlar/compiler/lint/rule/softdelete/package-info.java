/** Rules about rows that are marked instead of deleted. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.softdelete;

import org.jspecify.annotations.NullMarked;
