/** What a database in use knows of itself, as values. */
@NullMarked
package dev.ashlar.compiler.lint.live;

import org.jspecify.annotations.NullMarked;
