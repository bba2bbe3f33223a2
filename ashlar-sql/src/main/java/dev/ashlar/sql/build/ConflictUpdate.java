package dev.ashlar.sql.build;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of the row that is there already. */
public final class ConflictUpdate {
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Condition> where = new ArrayList<>();

    ConflictUpdate() {}

    public <T> ConflictUpdate set(Column<T> column, @Nullable T value) {
        return add(Assignment.of(column, value));
    }

    public <T> ConflictUpdate set(Column<T> column, Expression<T> value) {
        return add(Assignment.of(column, value));
    }

    public <N extends Number> ConflictUpdate increment(Column<N> column, N by) {
        return add(Assignment.increment(column, by));
    }

    /** Takes the values that the insert would have written. */
    public ConflictUpdate setInserted(Column<?>... columns) {
        Arrays.stream(columns).map(Assignment::excluded).forEach(assignments::add);
        return this;
    }

    /** Only rows that meet all of the conditions are updated; others stay, and are not returned. */
    public ConflictUpdate where(Condition... conditions) {
        where.addAll(Arrays.asList(conditions));
        return this;
    }

    void write(SqlWriter out) {
        if (assignments.isEmpty()) {
            throw new IllegalStateException("on conflict do update sets nothing: use onConflictDoNothing");
        }
        Lists.separated(out, assignments, assignment -> assignment.write(out));
        Select.clause(out, " WHERE ", where);
    }

    private ConflictUpdate add(Assignment assignment) {
        assignments.add(assignment);
        return this;
    }
}
