/** Rules about what a table has to have, and how it is cut. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.tables;

import org.jspecify.annotations.NullMarked;
