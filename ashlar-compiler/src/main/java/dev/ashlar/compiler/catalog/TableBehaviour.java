package dev.ashlar.compiler.catalog;

import java.util.List;
import java.util.Optional;

/** What happens when rows are written. */
public record TableBehaviour(List<Trigger> triggers) {
    public static final TableBehaviour NONE = new TableBehaviour(List.of());

    public TableBehaviour {
        triggers = List.copyOf(triggers);
    }

    public Optional<Trigger> trigger(String name) {
        return triggers.stream().filter(t -> t.name().equals(name)).findFirst();
    }
}
