package dev.ashlar.compiler.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What directives say of a table's rows beside each other.
 *
 * @param primaryKey {@code @primaryKey}, where the language cannot name its fields; null when there is none
 * @param partitioning null when the table is in one piece
 */
public record TableConstraints(
        List<DeclaredIndex> indexes,
        List<Exclusion> exclusions,
        @Nullable PrimaryKey primaryKey,
        @Nullable Partitioning partitioning) {
    public static final TableConstraints NONE = new TableConstraints(List.of(), List.of(), null, null);

    public TableConstraints {
        indexes = List.copyOf(indexes);
        exclusions = List.copyOf(exclusions);
    }
}
