package dev.ashlar.lsp.hover;

import dev.ashlar.compiler.source.Span;

/**
 * What to show beside a name.
 *
 * @param markdown the text
 * @param span the name
 */
public record Hover(String markdown, Span span) {}
