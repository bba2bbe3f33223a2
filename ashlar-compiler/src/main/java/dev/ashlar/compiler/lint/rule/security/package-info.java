/** Rules about roles, grants, policies and functions. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.security;

import org.jspecify.annotations.NullMarked;
