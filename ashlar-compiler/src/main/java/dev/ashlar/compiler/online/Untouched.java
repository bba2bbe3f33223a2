package dev.ashlar.compiler.online;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A backfill is no change of the row that anyone should be told the time of: where it alone changed something, the columns
 * that keep the time of the last change get theirs back. This is the part of a trigger function that does so; the trigger has
 * to fire after those that keep the time.
 *
 * @param touched the columns that keep it
 * @param except what is not compared: they themselves, what the backfill gives, and generated columns, which have no value yet
 */
public record Untouched(List<String> touched, List<String> except) {
    public Untouched {
        touched = List.copyOf(touched);
        except = List.copyOf(except);
    }

    /**
     * @param filled the columns that backfills give values to
     */
    public static Untouched of(Table table, List<String> filled) {
        List<String> touched = table.columns().stream()
                .filter(c -> c.touch() != null && !filled.contains(c.name()))
                .map(Column::name)
                .toList();
        Stream<String> generated =
                table.columns().stream().filter(Column::isGenerated).map(Column::name);
        List<String> except = Stream.of(touched.stream(), filled.stream(), generated)
                .flatMap(names -> names)
                .distinct()
                .toList();
        return new Untouched(touched, except);
    }

    public boolean isEmpty() {
        return touched.isEmpty();
    }

    /**
     * @param filled a condition over OLD and NEW: whether the statement gave the value that a backfill gives
     */
    public String when(String filled) {
        if (isEmpty()) {
            return "";
        }
        String names = except.stream().map(Literal::text).collect(Collectors.joining(", ", "ARRAY[", "]"));
        String back = touched.stream()
                .map(Identifier::quote)
                .map(c -> "    NEW." + c + " := OLD." + c + ";\n")
                .collect(Collectors.joining());
        return "  IF " + filled + "\n      AND to_jsonb(NEW) - " + names + " = to_jsonb(OLD) - " + names + " THEN\n"
                + back + "  END IF;\n";
    }
}
