package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Mark;
import java.util.function.Predicate;

/** Whether a column that stays has to be dropped and added again because it is computed, or is to be. */
final class GeneratedDiff {
    private final Column before;
    private final Column after;
    private final Predicate<String> touched;

    /**
     * @param touched whether an expression mentions a column whose type changes
     */
    GeneratedDiff(Column before, Column after, Predicate<String> touched) {
        this.before = before;
        this.after = after;
        this.touched = touched;
    }

    boolean replaces() {
        if (!(before.defaultValue() instanceof ColumnDefault.Generated old)) {
            return after.isGenerated();
        }
        if (after.defaultValue() instanceof ColumnDefault.Generated wanted) {
            boolean same = old.sql().equals(wanted.sql());
            // A virtual column has no rows to compute; PostgreSQL 18 changes none of a table with checks.
            return old.stored() != wanted.stored()
                    || (!same && !old.stored())
                    || (!same && !wanted.alterable())
                    || touched.test(old.sql());
        }
        // PostgreSQL has no DROP EXPRESSION for what is not stored.
        return Mark.isIn(before.comment()) && !old.stored();
    }
}
