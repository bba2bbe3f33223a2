package dev.ashlar.compiler.catalog;

import java.util.List;

/**
 * What a foreign key has that a plain one has not, beside DEFERRABLE.
 *
 * @param declared whether a directive of the schema shaped it, as in {@link KeyOptions}
 * @param matchFull {@code MATCH FULL}
 * @param period {@code PERIOD}: the last column is a range
 * @param onDeleteSet the columns of {@code ON DELETE SET NULL (...)}; none for all
 * @param valid false for {@code NOT VALID}: the rows that were there before it have not been looked at
 */
public record ForeignKeyOptions(
        boolean declared, boolean matchFull, boolean period, List<String> onDeleteSet, boolean valid) {
    public static final ForeignKeyOptions NONE = new ForeignKeyOptions(false, false, false, List.of());

    public ForeignKeyOptions {
        onDeleteSet = List.copyOf(onDeleteSet);
    }

    /** Of a key that holds for every row. */
    public ForeignKeyOptions(boolean declared, boolean matchFull, boolean period, List<String> onDeleteSet) {
        this(declared, matchFull, period, onDeleteSet, true);
    }

    /** The same, whoever asked for it. */
    public ForeignKeyOptions undeclared() {
        return new ForeignKeyOptions(false, matchFull, period, onDeleteSet, valid);
    }
}
