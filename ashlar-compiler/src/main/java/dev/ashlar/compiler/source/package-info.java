/** Text and places: files, spans, diagnostics and how they are drawn. */
@NullMarked
package dev.ashlar.compiler.source;

import org.jspecify.annotations.NullMarked;
