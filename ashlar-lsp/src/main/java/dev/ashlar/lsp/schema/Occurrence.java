package dev.ashlar.lsp.schema;

import dev.ashlar.compiler.source.Span;

/**
 * A place where a name is written.
 *
 * @param declaration whether it is the place that gives the name
 */
public record Occurrence(Symbol symbol, Span span, boolean declaration) {}
