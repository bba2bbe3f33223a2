package dev.ashlar.compiler.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table or view comes to its rows.
 *
 * @param view null for a table, and for a view that is made by hand
 */
public record TableBehaviour(
        List<Trigger> triggers, @Nullable ViewDefinition view) {
    public static final TableBehaviour NONE = new TableBehaviour(List.of(), null);

    public TableBehaviour {
        triggers = List.copyOf(triggers);
    }
}
