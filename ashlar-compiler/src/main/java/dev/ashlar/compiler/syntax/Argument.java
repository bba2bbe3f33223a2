package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One argument, or one property of an object.
 *
 * @param name what stands before the colon; null for a positional argument
 */
public record Argument(@Nullable Name name, Expression value, Span span) {}
