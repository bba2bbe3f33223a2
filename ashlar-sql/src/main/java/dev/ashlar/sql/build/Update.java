package dev.ashlar.sql.build;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changed rows. Without a condition it runs only when {@link #everyRow()} says so. */
public final class Update extends Writing {
    private final Table table;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Table> others = new ArrayList<>();
    private final List<Condition> where = new ArrayList<>();
    private boolean everyRow;

    Update(Start start, Table table) {
        super(start);
        this.table = table;
    }

    public <T> Update set(Column<T> column, @Nullable T value) {
        return add(Assignment.of(column, value));
    }

    public <T> Update set(Column<T> column, Expression<T> value) {
        return add(Assignment.of(column, value));
    }

    /** Adds to what is there, so that two at once both count. */
    public <N extends Number> Update increment(Column<N> column, N by) {
        return add(Assignment.increment(column, by));
    }

    /** Another table, whose columns may be used; say in where how its rows pair. */
    public Update from(Table other) {
        others.add(other);
        return this;
    }

    /** All of the conditions must be met, with those of earlier calls. */
    public Update where(Condition... conditions) {
        where.addAll(Arrays.asList(conditions));
        return this;
    }

    /** There is no condition, on purpose. */
    public Update everyRow() {
        everyRow = true;
        return this;
    }

    @Override
    void check() {
        if (assignments.isEmpty()) {
            throw new IllegalStateException("update of " + table + " sets nothing");
        }
        if (where.isEmpty() && !everyRow) {
            throw new IllegalStateException(
                    "update of " + table + " has no condition: add where(...), or everyRow() when all rows are meant");
        }
    }

    @Override
    void write(SqlWriter out) {
        out.append("UPDATE ").table(table).append(" SET ");
        List<String> aliases = others.stream().map(out::enter).toList();
        Lists.separated(out, assignments, assignment -> assignment.write(out));
        for (int i = 0; i < others.size(); i++) {
            Lists.source(out.append(i == 0 ? " FROM " : ", "), others.get(i), aliases.get(i));
        }
        Select.clause(out, " WHERE ", where);
    }

    private Update add(Assignment assignment) {
        assignments.add(assignment);
        return this;
    }
}
