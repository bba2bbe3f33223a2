package dev.ashlar.compiler.catalog;

import java.util.List;
import java.util.Optional;

/** Functions and views. */
public record Routines(List<Function> functions, List<View> views) {
    public static final Routines NONE = new Routines(List.of(), List.of());

    public Routines {
        functions = List.copyOf(functions);
        views = List.copyOf(views);
    }

    /** The function that PostgreSQL would take for that one. */
    public Optional<Function> function(Function like) {
        return functions.stream().filter(f -> f.is(like)).findFirst();
    }

    public Optional<View> view(TableName name) {
        return views.stream().filter(v -> v.name().equals(name)).findFirst();
    }
}
