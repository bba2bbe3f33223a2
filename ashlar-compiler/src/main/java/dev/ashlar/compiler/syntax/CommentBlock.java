package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;

/** Comments on lines of their own with no empty line between them. */
public record CommentBlock(List<Comment> comments, Span span) implements Item, Member {}
