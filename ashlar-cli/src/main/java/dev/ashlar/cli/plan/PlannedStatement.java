package dev.ashlar.cli.plan;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Size;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.sqllint.effect.Effect;
import dev.ashlar.sqllint.effect.Situation;
import dev.ashlar.sqllint.parse.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a migration, and what it will do.
 *
 * @param before what it meets
 * @param start what there was before the first statement of all
 * @param work what it does with rows, one for each table
 */
public record PlannedStatement(
        SqlStatement sql, Effect effect, Situation before, Situation start, List<TableWork> work) {
    static PlannedStatement of(SqlStatement sql, Statement parsed, Effect effect, Situation before, Situation start) {
        List<TableWork> work = new ArrayList<>();
        for (TableName scanned : effect.touched().scanned()) {
            work.add(new TableWork(scanned, kind(parsed, effect, scanned), size(before, scanned)));
        }
        for (TableName rewritten : effect.touched().rewritten()) {
            boolean table = before.relations()
                    .get(rewritten)
                    .filter(r -> r.kind().isStored())
                    .isPresent();
            if (table && !effect.touched().scanned().contains(rewritten) && !parsed.is("TruncateStmt")) {
                work.add(new TableWork(rewritten, Work.REWRITE, size(before, rewritten)));
            }
        }
        return new PlannedStatement(sql, effect, before, start, work);
    }

    private static Work kind(Statement parsed, Effect effect, TableName table) {
        if (effect.touched().rewritten().contains(table)) {
            return Work.REWRITE;
        }
        if (parsed.is("UpdateStmt") || parsed.is("DeleteStmt") || parsed.is("MergeStmt")) {
            return Work.CHANGE;
        }
        boolean builds = parsed.is("IndexStmt")
                || parsed.is("ReindexStmt")
                || parsed.tree()
                        .all("Constraint")
                        .map(c -> c.text("contype"))
                        .anyMatch(c -> c.matches("CONSTR_(PRIMARY|UNIQUE|EXCLUSION)"));
        return builds ? Work.INDEX_BUILD : Work.SCAN;
    }

    private static Size size(Situation before, TableName table) {
        return before.relations().get(table).map(Relation::size).orElse(Size.UNKNOWN);
    }

    /** Whether earlier statements made it: nobody uses it yet. */
    boolean isNew(TableName name) {
        TableName table =
                before.relations().tableOfIndex(name).map(Relation::name).orElse(name);
        return !start.relations().exists(table) && size(before, table).isEmpty();
    }

    /** Negative when a table's size is not known. */
    double seconds() {
        boolean known = work.stream().allMatch(w -> w.size().isKnown());
        return known ? work.stream().mapToDouble(TableWork::seconds).sum() : -1;
    }

    /** In one line. */
    String title() {
        return sql.text().replaceAll("\\s+", " ").strip();
    }

    boolean fails() {
        return effect.failure().isPresent();
    }
}
