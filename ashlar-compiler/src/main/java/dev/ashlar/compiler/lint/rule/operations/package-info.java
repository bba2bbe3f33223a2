/** Rules about a server in use. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.operations;

import org.jspecify.annotations.NullMarked;
