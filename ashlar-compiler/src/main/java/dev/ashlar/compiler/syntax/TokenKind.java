package dev.ashlar.compiler.syntax;

/** What a token is. */
enum TokenKind {
    /** Spaces and tabs. */
    SPACE,
    /** One line end: {@code \n}, {@code \r\n} or {@code \r}. */
    NEWLINE,
    /** Letters, ASCII digits, {@code _} and {@code -}, starting with a letter or digit. */
    WORD,
    /** A string with both its quotes. */
    STRING,
    /** A text between two {@code """} in a directive; the lexer of a file never makes one. */
    TEXT_BLOCK,
    /** A quote without its partner, and the rest of the line. */
    OPEN_STRING,
    /** {@code //} to the end of the line. */
    LINE_COMMENT,
    /** {@code ///} to the end of the line. */
    DOC_COMMENT,
    /** From {@code /*} to its end. */
    BLOCK_COMMENT,
    /** {@code /*} that never ends, and the rest of the line. */
    OPEN_COMMENT,
    AT("@"),
    AT_AT("@@"),
    BRACE_OPEN("{"),
    BRACE_CLOSE("}"),
    PAREN_OPEN("("),
    PAREN_CLOSE(")"),
    BRACKET_OPEN("["),
    BRACKET_CLOSE("]"),
    COMMA(","),
    COLON(":"),
    DOT("."),
    EQUALS("="),
    QUESTION("?"),
    BANG("!"),
    MINUS("-"),
    /** A character that the language does not know. */
    OTHER,
    /** The end of the text; its token is empty. */
    END;

    private final String symbol;

    TokenKind() {
        this("");
    }

    TokenKind(String symbol) {
        this.symbol = symbol;
    }

    /** The text of every token of this kind, or the empty string when it varies. */
    String symbol() {
        return symbol;
    }

    boolean isComment() {
        return this == LINE_COMMENT || this == DOC_COMMENT || this == BLOCK_COMMENT;
    }

    boolean endsLine() {
        return this == NEWLINE || this == END;
    }
}
