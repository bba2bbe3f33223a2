package dev.ashlar.sql.build;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row that {@link Merge} makes; columns that are left out get their defaults. */
public final class MergeInsert {
    private final List<Assignment> assignments = new ArrayList<>();

    MergeInsert() {}

    public <T> MergeInsert set(Column<T> column, @Nullable T value) {
        assignments.add(Assignment.of(column, value));
        return this;
    }

    public <T> MergeInsert set(Column<T> column, Expression<T> value) {
        assignments.add(Assignment.of(column, value));
        return this;
    }

    /** {@code INSERT ("a") VALUES (?)}. */
    void write(SqlWriter out) {
        if (assignments.isEmpty()) {
            out.append("INSERT DEFAULT VALUES");
            return;
        }
        Lists.names(
                out.append("INSERT ("),
                assignments.stream().map(Assignment::column).toList());
        Lists.separated(out.append(") VALUES ("), assignments, a -> a.value().accept(out));
        out.append(")");
    }
}
