/** What a design rule is, what it is given, and the questions that several rules ask. */
@NullMarked
package dev.ashlar.compiler.lint.rule;

import org.jspecify.annotations.NullMarked;
