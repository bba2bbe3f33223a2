/** Design rules for SQL: one file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.sqllint.rule;

import org.jspecify.annotations.NullMarked;
