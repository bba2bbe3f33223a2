package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of views that the schema says are never NULL. PostgreSQL knows no such thing of a view's columns; the rest of the
 * client takes the schema's word too.
 */
final class ViewColumns {
    private final Set<List<String>> required;

    private ViewColumns(Set<List<String>> required) {
        this.required = required;
    }

    static ViewColumns of(Schema schema) {
        return new ViewColumns(schema.models().stream()
                .filter(Model::view)
                .flatMap(m -> m.scalars()
                        .filter(f -> f.arity() == Arity.REQUIRED)
                        .map(f -> List.of(named(m.schema()), m.table(), f.column())))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** @param schema the PostgreSQL schema of the view */
    boolean isNotNull(String schema, String view, String column) {
        return required.contains(List.of(schema, view, column));
    }

    private static String named(@Nullable String schema) {
        return Objects.requireNonNullElse(schema, "public");
    }
}
