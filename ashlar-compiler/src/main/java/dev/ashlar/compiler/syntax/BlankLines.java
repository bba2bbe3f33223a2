package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;

/** One or more line ends with nothing but space before each; after a closing brace the rest of its line counts too. */
public record BlankLines(Span span) implements Item, Member {}
