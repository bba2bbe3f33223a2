/** Rules that keep tenants apart. One file a rule, whose class name is its code. */
@NullMarked
package dev.ashlar.compiler.lint.rule.tenancy;

import org.jspecify.annotations.NullMarked;
