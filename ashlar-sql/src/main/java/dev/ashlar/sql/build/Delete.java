package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Removed rows; soft deletion is an update. Without a condition it runs only when {@link #everyRow()} says so. */
public final class Delete extends Writing {
    private final Table table;
    private final List<Table> others = new ArrayList<>();
    private final List<Condition> where = new ArrayList<>();
    private boolean everyRow;

    Delete(Start start, Table table) {
        super(start);
        this.table = table;
    }

    /** Another table, whose columns may be used; say in where how its rows pair. */
    public Delete using(Table other) {
        others.add(other);
        return this;
    }

    /** All of the conditions must be met, with those of earlier calls. */
    public Delete where(Condition... conditions) {
        where.addAll(Arrays.asList(conditions));
        return this;
    }

    /** There is no condition, on purpose. */
    public Delete everyRow() {
        everyRow = true;
        return this;
    }

    @Override
    void check() {
        if (where.isEmpty() && !everyRow) {
            throw new IllegalStateException("delete from " + table
                    + " has no condition: add where(...), or everyRow() when all rows are meant");
        }
    }

    @Override
    void write(SqlWriter out) {
        out.append("DELETE FROM ").table(table);
        String word = " USING ";
        for (Table other : others) {
            out.append(word).table(other);
            word = ", ";
        }
        Select.clause(out, " WHERE ", where);
    }
}
