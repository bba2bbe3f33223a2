package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code MERGE}: for each row of a source, one thing is done to the row of the table that it meets, or one when it meets none.
 * The first branch whose condition holds is taken. Two at once may both insert: where that matters, a unique key and
 * {@link Insert#onConflictDoUpdate} are the answer. RETURNING needs PostgreSQL 17.
 */
public final class Merge extends Writing {
    private static final String NOT_BY_SOURCE = " WHEN NOT MATCHED BY SOURCE";

    private final Table table;
    private final List<Consumer<SqlWriter>> branches = new ArrayList<>();
    private @Nullable Table source;
    private List<Condition> on = List.of();

    Merge(Start start, Table table) {
        super(start);
        this.table = table;
    }

    /** The rows that come, and how they meet those that are there. */
    public Merge using(Table rows, Condition... conditions) {
        source = rows;
        on = List.of(conditions);
        return this;
    }

    /** Updates a row that is met, when all of the conditions hold. */
    public Merge whenMatchedUpdate(Consumer<? super MergeUpdate> update, Condition... conditions) {
        return branch(" WHEN MATCHED", conditions, changes(update)::write);
    }

    /** Removes a row that is met, when all of the conditions hold. */
    public Merge whenMatchedDelete(Condition... conditions) {
        return branch(" WHEN MATCHED", conditions, out -> out.append("DELETE"));
    }

    /** Leaves a row that is met as it is, when all of the conditions hold. */
    public Merge whenMatchedDoNothing(Condition... conditions) {
        return branch(" WHEN MATCHED", conditions, out -> out.append("DO NOTHING"));
    }

    /** Inserts a row for one that meets none, when all of the conditions hold. */
    public Merge whenNotMatchedInsert(Consumer<? super MergeInsert> insert, Condition... conditions) {
        MergeInsert values = new MergeInsert();
        insert.accept(values);
        return branch(" WHEN NOT MATCHED", conditions, values::write);
    }

    /** Updates a row of the table that no row of the source meets, when all of the conditions hold. PostgreSQL 17. */
    public Merge whenNotMatchedBySourceUpdate(Consumer<? super MergeUpdate> update, Condition... conditions) {
        return branch(NOT_BY_SOURCE, conditions, changes(update)::write);
    }

    /** Removes a row of the table that no row of the source meets, when all of the conditions hold. PostgreSQL 17. */
    public Merge whenNotMatchedBySourceDelete(Condition... conditions) {
        return branch(NOT_BY_SOURCE, conditions, out -> out.append("DELETE"));
    }

    /** Leaves a row of the table that no row of the source meets, when all of the conditions hold. PostgreSQL 17. */
    public Merge whenNotMatchedBySourceDoNothing(Condition... conditions) {
        return branch(NOT_BY_SOURCE, conditions, out -> out.append("DO NOTHING"));
    }

    private static MergeUpdate changes(Consumer<? super MergeUpdate> update) {
        MergeUpdate changes = new MergeUpdate();
        update.accept(changes);
        return changes;
    }

    private Merge branch(String when, Condition[] conditions, Consumer<SqlWriter> what) {
        List<Condition> all = Arrays.asList(conditions.clone());
        branches.add(out -> {
            out.append(when);
            if (!all.isEmpty()) {
                Condition.all(all).writeOpen(out.append(" AND "));
            }
            what.accept(out.append(" THEN "));
        });
        return this;
    }

    @Override
    void check() {
        if (source == null || on.isEmpty()) {
            throw new IllegalStateException("merge into " + table + " does not say using(rows, how they meet)");
        }
        if (branches.isEmpty()) {
            throw new IllegalStateException(
                    "merge into " + table + " does nothing: add whenMatched... or whenNotMatched...");
        }
    }

    @Override
    void write(SqlWriter out) {
        out.append("MERGE INTO ").table(table);
        if (source != null) {
            out.append(" USING ").table(source);
            Condition.all(on).writeOpen(out.append(" ON "));
        }
        branches.forEach(branch -> branch.accept(out));
    }
}
