package dev.ashlar.compiler.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view or a materialized view.
 *
 * @param definition its query, without a semicolon
 * @param options its parameters in the order of their names: {@code security_invoker=true}
 * @param columns in order; none when only a schema has told of it
 * @param uses the columns that its query reads; none when only a schema has told of it
 * @param indexes those of a materialized view
 * @param declared whether a schema owns it: its comment carries the {@link Mark}
 * @param comment without the mark, null when there is none
 */
public record View(
        TableName name,
        boolean materialized,
        String definition,
        List<String> options,
        List<Column> columns,
        List<Use> uses,
        List<Index> indexes,
        List<Trigger> triggers,
        boolean declared,
        @Nullable String comment) {
    public View {
        options = options.stream().sorted().toList();
        columns = List.copyOf(columns);
        uses = List.copyOf(uses);
        indexes = List.copyOf(indexes);
        triggers = List.copyOf(triggers);
    }

    /**
     * A column of the view itself.
     *
     * @param type as {@code format_type()} prints it
     */
    public record Column(String name, String type) {}

    /** A column of a table or view that a query reads. */
    public record Use(TableName relation, String column) {}

    /** Whether its query reads the table or view; by its text when only a schema has told of it. */
    public boolean reads(TableName relation) {
        return uses.isEmpty()
                ? Words.contains(definition, relation.name())
                : uses.stream().anyMatch(u -> u.relation().equals(relation));
    }

    /** Whether its query reads the column. */
    public boolean reads(TableName relation, String column) {
        return uses.isEmpty()
                ? Words.contains(definition, relation.name()) && Words.contains(definition, column)
                : uses.contains(new Use(relation, column));
    }

    /** The word for it in DDL. */
    public String kind() {
        return materialized ? "MATERIALIZED VIEW" : "VIEW";
    }
}
