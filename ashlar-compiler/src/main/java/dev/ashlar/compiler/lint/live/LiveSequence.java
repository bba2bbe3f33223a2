package dev.ashlar.compiler.lint.live;

import org.jspecify.annotations.Nullable;

/**
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param last the last value given, null when none was or it may not be read
 * @param table the table whose column owns it, null when none does
 * @param column that column
 * @param columnType its type: a bigint sequence over an integer column ends where integer does
 */
public record LiveSequence(
        QualifiedName name,
        String type,
        @Nullable Long last,
        long minimum,
        long maximum,
        long increment,
        boolean cycle,
        boolean unlogged,
        @Nullable QualifiedName table,
        @Nullable String column,
        @Nullable String columnType) {
    /** The last value that fits: the sequence's own maximum or the column's, whichever comes first. */
    public long limit() {
        long ofColumn = columnType == null ? Long.MAX_VALUE : largest(columnType);
        return Math.min(maximum, ofColumn);
    }

    /** How much is used, 0 to 1; of a sequence that counts down, 0. */
    public double used() {
        return last == null || increment < 0 ? 0 : (double) last / limit();
    }

    private static long largest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.SEQUENCE, name.schema(), name.name());
    }
}
