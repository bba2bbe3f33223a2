package dev.ashlar.migrate.script;

/**
 * A piece of SQL text, in UTF-16 units: {@code start} is its first, {@code end} the one after its last.
 */
public record SqlToken(Kind kind, int start, int end) {
    public enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in double quotes. */
        QUOTED_NAME,
        /** A constant in quotes or dollars. */
        STRING,
        LINE_COMMENT,
        BLOCK_COMMENT,
        OPEN,
        CLOSE,
        SEMICOLON,
        /** Anything else: numbers, operators, parameters. */
        OTHER
    }

    public boolean isComment() {
        return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }

    public String text(String sql) {
        return sql.substring(start, end);
    }
}
