package dev.ashlar.sql.build;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a row that {@link Merge} has found. */
public final class MergeUpdate {
    private final List<Assignment> assignments = new ArrayList<>();

    MergeUpdate() {}

    public <T> MergeUpdate set(Column<T> column, @Nullable T value) {
        return add(Assignment.of(column, value));
    }

    public <T> MergeUpdate set(Column<T> column, Expression<T> value) {
        return add(Assignment.of(column, value));
    }

    public <N extends Number> MergeUpdate increment(Column<N> column, N by) {
        return add(Assignment.increment(column, by));
    }

    void write(SqlWriter out) {
        if (assignments.isEmpty()) {
            throw new IllegalStateException(
                    "an update of a merge sets nothing: use whenMatchedDoNothing or whenNotMatchedBySourceDoNothing");
        }
        Lists.separated(out.append("UPDATE SET "), assignments, assignment -> assignment.write(out));
    }

    private MergeUpdate add(Assignment assignment) {
        assignments.add(assignment);
        return this;
    }
}
