package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;

/** A word as it stands in the text; an attribute's or function's name may have dots in it. */
public record Name(String text, Span span) {}
