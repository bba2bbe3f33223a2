/** What a schema means: every name resolved, every rule held against it; syntax trees in, the model and diagnostics out. */
@NullMarked
package dev.ashlar.compiler.check;

import org.jspecify.annotations.NullMarked;
