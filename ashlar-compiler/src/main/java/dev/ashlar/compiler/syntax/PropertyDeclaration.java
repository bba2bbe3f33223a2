package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code name = value} in a datasource or generator.
 *
 * @param value {@link Expression.Missing} when nothing stands after the equals sign, which is an error
 * @param trailing the comment at the end of the line, or null
 */
public record PropertyDeclaration(
        Name name, Expression value, @Nullable Comment trailing, Span span) implements Member {}
