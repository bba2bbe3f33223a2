package dev.ashlar.runtime.write;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an update makes of a column: words with values between them, so that changes which differ in values alone are one
 * statement for any number of rows. The row is called {@link Layout#ROOT}.
 *
 * @param words one more than values
 */
record Change(Column<?> column, List<String> words, List<Parameter> values) {
    private static final List<String> GIVEN = List.of("", "");

    static Change of(Cell<?> cell) {
        return new Change(cell.column(), GIVEN, List.of(cell.parameter()));
    }

    /** The column's value before the update, for others to be built upon. */
    static Change present(Column<?> column) {
        return new Change(column, List.of(present(column.quotedName())), List.of());
    }

    static String present(String quotedName) {
        return Layout.ROOT + "." + quotedName;
    }

    /** The new value; null when it is NULL, and when PostgreSQL computes it. */
    @Nullable
    Object given() {
        return words.equals(GIVEN) ? values.get(0).value() : null;
    }

    /** The value so far between two words, then a new value and the last word. */
    Change around(String before, String between, Parameter value, String after) {
        return around(before, List.of(between, after), List.of(value));
    }

    /**
     * The value so far behind a word, and new values behind others.
     *
     * @param behind what follows the value so far and each new value
     */
    Change around(String before, List<String> behind, List<Parameter> more) {
        List<String> text = new ArrayList<>(words);
        text.set(0, before + text.get(0));
        text.set(text.size() - 1, text.get(text.size() - 1) + behind.get(0));
        text.addAll(behind.subList(1, behind.size()));
        List<Parameter> all = new ArrayList<>(values);
        all.addAll(more);
        return new Change(column, List.copyOf(text), List.copyOf(all));
    }

    /** A new value in front of the value so far. */
    Change behind(String before, Parameter value, String between, String after) {
        List<String> text = new ArrayList<>(words);
        text.set(0, between + text.get(0));
        text.set(text.size() - 1, text.get(text.size() - 1) + after);
        text.add(0, before);
        List<Parameter> all = new ArrayList<>(values);
        all.add(0, value);
        return new Change(column, List.copyOf(text), List.copyOf(all));
    }

    /** Equal for changes that differ in values alone. */
    String form() {
        return column.name() + " = " + String.join("?", words);
    }

    void write(SqlWriter out) {
        List<Consumer<SqlWriter>> each = new ArrayList<>();
        values.forEach(value -> each.add(writer -> Cell.write(writer, value)));
        write(out, each);
    }

    /** {@code "title" = ?}, with these in place of the values. */
    void write(SqlWriter out, List<Consumer<SqlWriter>> each) {
        out.append(column.quotedName()).append(" = ").append(words.get(0));
        for (int i = 0; i < each.size(); i++) {
            each.get(i).accept(out);
            out.append(words.get(i + 1));
        }
    }
}
