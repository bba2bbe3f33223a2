/** Edits of a schema's text: what a fix is made of. */
@NullMarked
package dev.ashlar.compiler.lint.edit;

import org.jspecify.annotations.NullMarked;
