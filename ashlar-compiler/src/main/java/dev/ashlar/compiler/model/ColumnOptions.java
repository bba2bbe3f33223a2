package dev.ashlar.compiler.model;

import org.jspecify.annotations.Nullable;

/**
 * What directives say of a column.
 *
 * @param generated {@code @generated}: PostgreSQL computes it; null when it holds what is written
 * @param identity {@code @identity}, null when {@code autoincrement()} is a serial
 * @param collation {@code @collation}, null for that of the type
 * @param domain {@code @domain}, null when the column has a type of its own
 * @param updatedByDatabase {@code @updatedAt(database)}: a trigger keeps it
 * @param json {@code @json}: the class that its JSON is read as; null for the document itself
 */
public record ColumnOptions(
        @Nullable Generated generated,
        @Nullable Identity identity,
        @Nullable QualifiedName collation,
        @Nullable QualifiedName domain,
        boolean updatedByDatabase,
        @Nullable JsonType json) {
    public static final ColumnOptions NONE = new ColumnOptions(null, null, null, null, false, null);

    /**
     * Both qualified.
     *
     * @param codec a constant of type JsonCodec
     */
    public record JsonType(String type, String codec) {}

    /**
     * @param stored kept on disk, rather than computed when it is read
     */
    public record Generated(String sql, boolean stored) {}

    /**
     * The options of the sequence, null where PostgreSQL chooses.
     *
     * @param always no statement may give a number of its own
     */
    public record Identity(
            boolean always,
            @Nullable Long start,
            @Nullable Long increment,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable Long cache,
            boolean cycle) {}

    /**
     * @param schema null for the default one
     */
    public record QualifiedName(@Nullable String schema, String name) {}

    /** Whether no statement of the client may give a value when a row is made. */
    public boolean readOnly() {
        return generated != null || (identity != null && identity.always());
    }
}
