package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of the whole block, {@code @@name(...)}, on a line of its own.
 *
 * @param documentation the comments right above it
 * @param trailing the comment at the end of the line, or null
 */
public record BlockAttribute(
        Attribute attribute,
        Documentation documentation,
        @Nullable Comment trailing) implements Member {
    @Override
    public Span span() {
        return attribute.span();
    }
}
