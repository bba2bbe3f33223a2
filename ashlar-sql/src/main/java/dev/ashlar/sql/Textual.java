package dev.ashlar.sql;

import java.util.function.Function;

/**
 * A type whose values travel as the text that PostgreSQL writes for them, wherever they stand.
 *
 * @param sqlName quoted and, where needed, qualified
 * @param delimiter what stands between them in an array: a comma for nearly all ({@code pg_type.typdelim})
 * @param write a value as text that PostgreSQL reads
 * @param read the text that PostgreSQL writes
 */
public record Textual<T>(String sqlName, char delimiter, Function<T, String> write, Function<String, T> read)
        implements PgType<T> {
    @Override
    public String placeholder() {
        return "?";
    }

    @Override
    public String readCast() {
        return "";
    }

    @Override
    public String toString() {
        return sqlName;
    }
}
