package dev.ashlar.compiler.model;

import java.util.List;

/**
 * What directives say of a foreign key.
 *
 * @param deferral {@code @deferrable}
 * @param matchFull {@code @matchFull}: all its columns are empty, or none
 * @param period {@code @period}: the last field is a range, which the ranges of the referenced rows cover
 * @param onDeleteSet {@code @onDeleteSet([authorId])}: the fields that {@code ON DELETE SET NULL} empties; none for all
 */
public record ForeignKeyOptions(Deferral deferral, boolean matchFull, boolean period, List<String> onDeleteSet) {
    public static final ForeignKeyOptions NONE =
            new ForeignKeyOptions(Deferral.NOT_DEFERRABLE, false, false, List.of());

    public ForeignKeyOptions {
        onDeleteSet = List.copyOf(onDeleteSet);
    }
}
