package dev.ashlar.compiler.check;

import org.jspecify.annotations.Nullable;

/**
 * One field of a key or an index.
 *
 * @param sort {@code Asc} or {@code Desc}, null when not given
 * @param nullsFirst {@code @nulls}, null when not given
 * @param sized whether {@code length:} is given, which PostgreSQL does not have
 * @param operatorClass a class known by name
 * @param rawOperatorClass {@code ops: raw("...")}
 */
record Part(
        String field,
        @Nullable String sort,
        @Nullable Boolean nullsFirst,
        boolean sized,
        @Nullable OperatorClass operatorClass,
        @Nullable String rawOperatorClass) {

    static Part of(String field) {
        return new Part(field, null, null, false, null, null);
    }

    Part withNulls(boolean first) {
        return new Part(field, sort, first, sized, operatorClass, rawOperatorClass);
    }

    /** Whether nothing is said of it but its name. */
    boolean isBare() {
        return sort == null && !sized && !hasOperatorClass();
    }

    boolean hasOperatorClass() {
        return operatorClass != null || rawOperatorClass != null;
    }

    @Nullable
    String operatorClassSql() {
        return operatorClass == null ? rawOperatorClass : operatorClass.sql();
    }
}
