package dev.ashlar.compiler.syntax;

/** A stretch of the text, {@code end} exclusive, in UTF-16 units. */
record Token(TokenKind kind, int start, int end) {}
