package dev.ashlar.sql;

/** Constants written into SQL text, for statements that take no parameters (DDL). Everywhere else, bind. */
public final class Literal {
    private Literal() {}

    /**
     * {@code 'text'}, with quotes doubled; correct under {@code standard_conforming_strings = on}, PostgreSQL's default.
     * A backslash stands for itself.
     *
     * @throws IllegalArgumentException when the text has a NUL character or half a surrogate pair, which PostgreSQL cannot hold
     */
    public static String text(String value) {
        return "'" + Utf8.checked(value).replace("'", "''") + "'";
    }

    /**
     * The same under either {@code standard_conforming_strings}, as libpq's PQescapeLiteral writes it: quotes and backslashes
     * doubled, and E in front when there is a backslash.
     */
    public static String anywhere(String value) {
        return value.indexOf('\\') < 0 ? text(value) : " E" + text(value.replace("\\", "\\\\"));
    }
}
