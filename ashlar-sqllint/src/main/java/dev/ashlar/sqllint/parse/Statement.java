package dev.ashlar.sqllint.parse;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;

/**
 * One statement.
 *
 * @param span from its first word to its last, without the semicolon
 * @param tree a statement node of PostgreSQL's: {@code CreateStmt}, {@code SelectStmt}
 */
public record Statement(Span span, Node tree) {
    public SourceFile file() {
        return span.file();
    }

    public boolean is(String type) {
        return tree.is(type);
    }
}
