/** What the linter found, for programs: JSON lines and SARIF; and the rules' pages. */
@NullMarked
package dev.ashlar.compiler.lint.report;

import org.jspecify.annotations.NullMarked;
