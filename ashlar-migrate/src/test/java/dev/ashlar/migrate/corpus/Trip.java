package dev.ashlar.migrate.corpus;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Release;
import dev.ashlar.compiler.online.Stage;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One database with rows goes from a catalogue to another and back. After each way it must hold what a new database of that
 * schema holds, and every row that both schemas have a place for.
 */
final class Trip {
    private static final List<String> SCHEMAS = List.of("public");

    private final Playground database;
    private final Playground fresh;
    private final boolean online;

    Trip(Playground database, Playground fresh) {
        this(database, fresh, false);
    }

    /** @param online in stages, as a migration is written, rather than by the plain script */
    Trip(Playground database, Playground fresh, boolean online) {
        this.database = database;
        this.fresh = fresh;
        this.online = online;
    }

    /**
     * @param rows how many rows were there
     * @param emptied tables whose rows have no value for a column that is wanted, which the change says beforehand
     */
    record Result(long rows, Set<String> emptied) {}

    Result run(Catalog from, Catalog to) throws SQLException {
        database.clear();
        database.apply(Schemas.script(Catalog.EMPTY, from));
        database.apply(new RowMaker(from, to).script());
        Set<String> emptied = empty(database, from, to);
        long rows = count(from);
        OnlinePlan plan = online ? plan(to) : new OnlinePlan(Release.EMPTY, Release.EMPTY);
        go(from, to, OnlineWalk.both(plan.expand().up(), plan.contract().up()));
        if (OnlineWalk.isOneWay(plan)) {
            return new Result(rows, emptied);
        }
        empty(database, to, from);
        go(to, from, OnlineWalk.both(plan.contract().down(), plan.expand().down()));
        return new Result(rows, emptied);
    }

    private OnlinePlan plan(Catalog to) throws SQLException {
        Catalog wanted = fresh.rehearse(Schemas.script(Catalog.EMPTY, to), SCHEMAS);
        return Way.TWO_RELEASES.plan(database.catalog(SCHEMAS), wanted);
    }

    private void go(Catalog from, Catalog to, List<Stage> stages) throws SQLException {
        Kept kept = new Kept(from, to);
        Map<String, List<String>> before = kept.rows(database);
        if (online) {
            new StageRun(database).run(stages);
        } else {
            database.apply(Schemas.script(from, to));
        }
        List<String> wanted = fresh.preview(Schemas.script(Catalog.EMPTY, to));
        expect("the catalogue differs:", Walk.difference(database.contents(), wanted), from, to);
        Map<String, List<String>> after = kept.rows(database);
        String lost = before.entrySet().stream()
                .filter(e -> !e.getValue().equals(after.get(e.getKey())))
                .map(e -> "\n  " + e.getKey() + " had " + e.getValue() + "\n  and has " + after.get(e.getKey()))
                .collect(Collectors.joining());
        expect("rows differ:", lost, from, to);
    }

    private static void expect(String what, String difference, Catalog from, Catalog to) throws SQLException {
        if (!difference.isEmpty()) {
            throw new SQLException(what + difference + "\nafter\n" + Schemas.script(from, to));
        }
    }

    /** A required column without a default has no value for the rows that are there: {@link Change#canFail} says so. */
    static Set<String> empty(Playground database, Catalog from, Catalog to) throws SQLException {
        Set<String> tables = CatalogDiff.between(from, to).stream()
                .filter(ColumnChange.AddColumn.class::isInstance)
                .filter(c -> c.canFail().isPresent())
                .map(c -> ((ColumnChange.AddColumn) c).table())
                .filter(t -> from.table(t).isPresent())
                .map(t -> t.quoted())
                .collect(Collectors.toSet());
        if (!tables.isEmpty()) {
            database.apply("TRUNCATE " + String.join(", ", tables) + " CASCADE");
        }
        return tables;
    }

    private long count(Catalog catalog) throws SQLException {
        long count = 0;
        for (var table : catalog.tables()) {
            count += Long.parseLong(
                    database.query("SELECT count(*) FROM " + table.name().quoted())
                            .get(0));
        }
        return count;
    }
}
