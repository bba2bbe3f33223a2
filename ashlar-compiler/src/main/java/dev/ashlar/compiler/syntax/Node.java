package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;

/** A part of a file that stands on lines of its own. */
public sealed interface Node permits Item, Member {
    Span span();
}
