package dev.ashlar.compiler.lint.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, view or materialized view.
 *
 * @param type as {@code format_type()} prints it: {@code character varying(255)}, {@code timestamp without time zone}
 * @param typeKind {@code pg_type.typtype} of the type: b base, c composite, d domain, e enum, r range, m multirange
 * @param array whether it is an array
 * @param defaultSql null when there is no default; a generated column's expression too
 * @param identity {@code GENERATED ... AS IDENTITY}
 * @param generated {@code GENERATED ALWAYS AS (...)}
 * @param statistics what ANALYZE knows of its values; empty when it never ran or may not be read
 */
public record LiveColumn(
        QualifiedName table,
        String name,
        int position,
        String type,
        char typeKind,
        boolean array,
        boolean notNull,
        @Nullable String defaultSql,
        boolean identity,
        boolean generated,
        @Nullable String comment,
        Optional<Statistics> statistics) {

    /**
     * A row of {@code pg_stats}.
     *
     * @param nullFraction 0 to 1
     * @param averageWidth in bytes
     * @param distinct how many different values: as a number when positive, as a share of the rows when negative (-1: all different), 0 unknown
     * @param correlation between the order of the values and that of the rows on disk, -1 to 1; null where there is no order
     * @param commonValues how many most common values are kept; with all values kept, the number of different ones
     * @param commonFraction the share of rows that those values cover, 0 to 1
     */
    public record Statistics(
            double nullFraction,
            int averageWidth,
            double distinct,
            @Nullable Double correlation,
            int commonValues,
            double commonFraction) {}

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.COLUMN, table, name);
    }
}
