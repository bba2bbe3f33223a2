package dev.ashlar.migrate.scratch;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.AccessChange;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.NamespaceChange;
import dev.ashlar.migrate.apply.Unrecorded;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.plan.Loss;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Goes a migration's way there, back, and there again. */
final class WayBackTrial {
    private final Session session;
    private final List<String> schemas;
    private final String up;
    private final String down;

    /** @param session to a scratch database in which everything before the migration was done */
    WayBackTrial(Session session, List<String> schemas, String up, String down) {
        this.session = session;
        this.schemas = schemas;
        this.up = up;
        this.down = down;
    }

    /** @param rows whether tables get rows first; some changes are for empty tables alone */
    Tried run(boolean rows) throws SQLException {
        session.reset();
        if (rows) {
            SampleRows.fill(session.connection(), schemas);
        }
        Catalog before = catalog();
        RowPrint held = RowPrint.of(session.connection(), before);
        try {
            play("migration.sql", up);
        } catch (MigrationException e) {
            return new Tried.Untried(reason(e));
        }
        Catalog there = catalog();
        return back(before, held, there);
    }

    private Tried back(Catalog before, RowPrint held, Catalog there) throws SQLException {
        try {
            play("down.sql", down);
        } catch (MigrationException e) {
            return new Tried.Fails(reason(e));
        }
        Catalog back = catalog();
        if (!same(before, back)) {
            return new Tried.Fails("it leads elsewhere; this would be left to do: " + leftToDo(back, before));
        }
        List<String> others = lostAside(held.differing(RowPrint.of(session.connection(), back)), before, there);
        try {
            play("migration.sql", up);
        } catch (MigrationException e) {
            return new Tried.Fails("after it the way there fails: " + reason(e));
        }
        if (!same(there, catalog())) {
            return new Tried.Fails("after it the way there leads elsewhere");
        }
        return others.isEmpty() ? new Tried.Proved() : new Tried.OtherRows(others);
    }

    private void play(String name, String sql) throws SQLException {
        session.reset();
        Unrecorded.run(session, name, sql);
    }

    private Catalog catalog() throws SQLException {
        session.reset();
        return Introspector.read(session.connection(), schemas);
    }

    private static boolean same(Catalog a, Catalog b) {
        return difference(a, b).isEmpty() && difference(b, a).isEmpty();
    }

    /** Schemas, extensions and roles stay when a migration is taken back: others may use them by then. */
    private static List<Change> difference(Catalog from, Catalog to) {
        return CatalogDiff.between(from, to).stream()
                .filter(c -> !(c instanceof NamespaceChange)
                        && !(c instanceof AccessChange.CreateRole)
                        && !(c instanceof AccessChange.AlterRole))
                .toList();
    }

    private static String leftToDo(Catalog from, Catalog to) {
        String script = Ddl.script(difference(from, to)) + Ddl.script(difference(to, from));
        return script.lines()
                .filter(l -> !l.isBlank() && !l.startsWith("--"))
                .findFirst()
                .orElse("nothing that SQL says");
    }

    /** A value that the change itself loses cannot be the same again. */
    private static List<String> lostAside(List<String> columns, Catalog before, Catalog there) {
        List<Change> changes = CatalogDiff.between(before, there);
        Set<String> lost =
                new HashSet<>(Loss.of(changes).stream().map(Loss::name).toList());
        return columns.stream()
                .filter(c -> !lost.contains(c) && lost.stream().noneMatch(l -> c.startsWith(l + ".")))
                .toList();
    }

    private static String reason(MigrationException e) {
        return e.diagnostic().message();
    }
}
