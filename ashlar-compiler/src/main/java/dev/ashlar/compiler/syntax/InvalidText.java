package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Text that could not be read; a diagnostic says why.
 *
 * @param span the text without the space before it and the line end after it
 * @param salvaged what could be understood of it, so that one mistake is not reported in many places; or null
 */
public record InvalidText(Span span, @Nullable Node salvaged) implements Item, Member {}
