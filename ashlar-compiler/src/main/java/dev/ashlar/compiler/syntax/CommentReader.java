package dev.ashlar.compiler.syntax;

import java.util.ArrayList;
import java.util.List;

/** Comments and empty lines. */
final class CommentReader {
    private CommentReader() {}

    /** The comment that comes next. */
    static Comment comment(TokenReader reader) {
        Token token = reader.next();
        Comment.Kind kind = switch (token.kind()) {
            case DOC_COMMENT -> Comment.Kind.DOC;
            case BLOCK_COMMENT -> Comment.Kind.BLOCK;
            default -> Comment.Kind.LINE;
        };
        return new Comment(kind, reader.span(token));
    }

    /** The comment that comes next and those on the lines right below it. */
    static CommentBlock block(TokenReader reader) {
        List<Comment> comments = new ArrayList<>();
        while (reader.kind().isComment()) {
            comments.add(comment(reader));
            reader.accept(TokenKind.NEWLINE);
        }
        int start = comments.get(0).span().start();
        int end = comments.get(comments.size() - 1).span().end();
        return new CommentBlock(List.copyOf(comments), reader.span(start, end));
    }

    /** The line end that comes next and the empty lines after it. */
    static BlankLines blankLines(TokenReader reader) {
        int start = reader.next().start();
        while (reader.kind() == TokenKind.NEWLINE) {
            reader.next();
        }
        return new BlankLines(reader.span(start, reader.lastEnd()));
    }
}
