package dev.ashlar.compiler.catalog;

import java.util.List;

/**
 * What a foreign key has that a plain one has not, beside DEFERRABLE.
 *
 * @param declared whether a directive of the schema shaped it, as in {@link KeyOptions}
 * @param matchFull {@code MATCH FULL}
 * @param period {@code PERIOD}: the last column is a range
 * @param onDeleteSet the columns of {@code ON DELETE SET NULL (...)}; none for all
 */
public record ForeignKeyOptions(boolean declared, boolean matchFull, boolean period, List<String> onDeleteSet) {
    public static final ForeignKeyOptions NONE = new ForeignKeyOptions(false, false, false, List.of());

    public ForeignKeyOptions {
        onDeleteSet = List.copyOf(onDeleteSet);
    }

    /** The same, whoever asked for it. */
    public ForeignKeyOptions undeclared() {
        return new ForeignKeyOptions(false, matchFull, period, onDeleteSet);
    }
}
