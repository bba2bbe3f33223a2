package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** Names as PostgreSQL chooses them when a statement gives none: {@code makeObjectName} and {@code ChooseRelationName}. */
final class ChosenNames {
    private static final int LONGEST = 63;

    private ChosenNames() {}

    /** @param middle the columns, joined by underscores; may be empty */
    static String relation(Relations relations, TableName table, String middle, String label) {
        Predicate<String> taken = name -> relations.exists(new TableName(table.schema(), name));
        return free(table.name(), middle, label, taken);
    }

    static String constraint(Relation table, String middle, String label) {
        return free(
                table.name().name(),
                middle,
                label,
                name -> table.constraint(name).isPresent());
    }

    static String joined(List<String> columns) {
        return String.join("_", columns);
    }

    private static String free(String table, String middle, String label, Predicate<String> taken) {
        String name = made(table, middle, label);
        for (int i = 1; taken.test(name); i++) {
            name = made(table, middle, label + i);
        }
        return name;
    }

    private static String made(String table, String middle, String label) {
        int over = 1 + bytes(label) + (middle.isEmpty() ? 0 : 1);
        String first = table;
        String second = middle;
        while (bytes(first) + bytes(second) + over > LONGEST) {
            if (bytes(first) > bytes(second)) {
                first = first.substring(0, first.length() - 1);
            } else {
                second = second.substring(0, second.length() - 1);
            }
        }
        return first + (middle.isEmpty() ? "" : "_" + second) + "_" + label;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
