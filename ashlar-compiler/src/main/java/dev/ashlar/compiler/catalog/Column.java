package dev.ashlar.compiler.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column. What a schema cannot say without a directive (a generated column, an identity, a collation) is the schema's when
 * the column's comment has the {@link Mark}; else it was made by hand, and stays when no schema speaks of it.
 *
 * @param defaultValue null when there is none, so that an absent value is NULL
 * @param comment {@code COMMENT ON COLUMN}, null when there is none
 * @param collation its SQL, quoted; null for that of the type
 * @param touch the trigger that keeps the time of the last change in it, null when there is none
 * @param purge the body of the function that deletes rows some time after the one in the column, null when there is none
 */
public record Column(
        String name,
        ColumnType type,
        boolean notNull,
        @Nullable ColumnDefault defaultValue,
        @Nullable String comment,
        @Nullable String collation,
        @Nullable Touch touch,
        @Nullable String purge) {
    /** The comment of the function that purges, before the column's name. */
    public static final String PURGE_MARK = "@ashlar purge ";

    /**
     * A trigger before each UPDATE that sets the column to the present time, when the row changes and the statement left the
     * column as it was.
     *
     * @param except the generated columns of the table, in order: they have no value yet when the trigger runs
     */
    public record Touch(List<String> except) {
        /** The comment of the trigger and of its function. */
        public static final String MARK = "@ashlar updatedAt";

        public Touch {
            except = List.copyOf(except);
        }
    }

    /** A column with its type's collation and without a trigger. */
    public Column(
            String name,
            ColumnType type,
            boolean notNull,
            @Nullable ColumnDefault defaultValue,
            @Nullable String comment) {
        this(name, type, notNull, defaultValue, comment, null, null, null);
    }

    public Column nullable() {
        return new Column(name, type, false, defaultValue, comment, collation, touch, purge);
    }

    public Column required() {
        return new Column(name, type, true, defaultValue, comment, collation, touch, purge);
    }

    /**
     * @param value null for none
     */
    public Column defaulting(@Nullable ColumnDefault value) {
        return new Column(name, type, notNull, value, comment, collation, touch, purge);
    }

    /** Without the trigger. */
    public Column withoutTouch() {
        return new Column(name, type, notNull, defaultValue, comment, collation, null, purge);
    }

    /**
     * @param body null for none
     */
    public Column purgedBy(@Nullable String body) {
        return new Column(name, type, notNull, defaultValue, comment, collation, touch, body);
    }

    public boolean isGenerated() {
        return defaultValue instanceof ColumnDefault.Generated;
    }

    public Column named(String other) {
        return new Column(other, type, notNull, defaultValue, comment, collation, touch, purge);
    }

    public Column typed(ColumnType other) {
        return new Column(name, other, notNull, defaultValue, comment, collation, touch, purge);
    }
}
