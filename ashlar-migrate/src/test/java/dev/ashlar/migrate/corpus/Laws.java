package dev.ashlar.migrate.corpus;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Release;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.compiler.online.StageText;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What holds for any two schemas, as migrations are written: a live database's catalogue is compared with that of a rehearsal.
 * What is applied leads to the other catalogue; from a catalogue to itself there is nothing to change; the way back leads
 * back; and the rows that both have a place for are the same all along.
 */
final class Laws {
    private static final List<String> SCHEMAS = List.of("public");
    private static final Way WAY = Way.valueOf(System.getProperty("ashlar.proof.way", "TWO_RELEASES"));
    private static final OnlinePlan NO_PLAN = new OnlinePlan(Release.EMPTY, Release.EMPTY);

    private final Playground live;
    private final Playground fresh;
    private final boolean online;

    Laws(Playground live, Playground fresh) {
        this(live, fresh, false);
    }

    /** @param online in stages, as under traffic, rather than by the plain script */
    Laws(Playground live, Playground fresh, boolean online) {
        this.live = live;
        this.fresh = fresh;
        this.online = online;
    }

    /** A law that does not hold. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String law, String detail) {
            super(law + ": " + detail);
        }
    }

    /**
     * A schema and what it makes of nothing.
     *
     * @param wanted as a rehearsal reads it
     */
    record Made(Catalog desired, Catalog wanted, List<String> contents) {}

    /** @throws SQLException when PostgreSQL refuses the schema by itself */
    Made make(String schema) throws SQLException {
        Catalog desired = Schemas.catalog(schema);
        String script = Schemas.script(Catalog.EMPTY, desired);
        return fresh.within(script, () -> {
            Catalog wanted =
                    fresh.catalog(SCHEMAS).withExtensions(desired.extensions()).withAccess(desired.access());
            return new Made(desired, wanted, Everything.of(fresh));
        });
    }

    /** @return how many rows went along */
    long hold(Made a, Made b) throws SQLException, Broken {
        live.emptied();
        live.apply(Schemas.script(Catalog.EMPTY, a.desired()));
        nothingLeft("from nothing", a);
        live.apply(new RowMaker(a.wanted(), b.wanted()).script());
        Trip.empty(live, live.catalog(SCHEMAS), b.wanted());
        long rows = count(a.wanted());
        Catalog from = live.catalog(SCHEMAS);
        OnlinePlan plan = online ? WAY.plan(from, b.wanted()) : NO_PLAN;
        move(
                "there",
                from,
                a,
                b,
                OnlineWalk.both(plan.expand().up(), plan.contract().up()));
        Trip.empty(live, b.wanted(), a.wanted());
        move(
                "back",
                b.wanted(),
                b,
                a,
                OnlineWalk.both(plan.contract().down(), plan.expand().down()));
        return rows;
    }

    private String go(Catalog from, Catalog to, List<Stage> stages) throws SQLException, Broken {
        String script = online ? StageText.of(stages) : Ddl.script(CatalogDiff.between(from, to));
        try {
            if (online) {
                new StageRun(live).run(stages);
            } else {
                live.apply(script);
            }
            return script;
        } catch (SQLException e) {
            throw new Broken("every statement works", e.getMessage() + "\nin\n" + script);
        }
    }

    private void move(String way, Catalog from, Made a, Made b, List<Stage> stages) throws SQLException, Broken {
        Map<String, List<String>> before = new Kept(a.wanted(), b.wanted()).rows(live);
        String script = go(from, b.wanted(), stages);
        String difference = Walk.difference(Everything.of(live), b.contents());
        if (!difference.isEmpty()) {
            throw new Broken(way + " leads to the other catalogue", difference + "\nafter\n" + script);
        }
        nothingLeft(way, b);
        Map<String, List<String>> after = new Kept(a.wanted(), b.wanted()).rows(live);
        Map<String, List<String>> lost = new TreeMap<>(before);
        lost.entrySet().removeIf(e -> Objects.equals(e.getValue(), after.get(e.getKey())));
        if (!lost.isEmpty()) {
            throw new Broken(way + " keeps the rows", lost + "\nbecame " + after + "\nafter\n" + script);
        }
    }

    private void nothingLeft(String way, Made made) throws SQLException, Broken {
        Catalog present = live.catalog(SCHEMAS);
        List<Change> left = CatalogDiff.between(present, made.wanted());
        if (!left.isEmpty()) {
            throw new Broken(way + " leaves nothing to change", Ddl.script(left) + left);
        }
    }

    private long count(Catalog catalog) throws SQLException {
        long count = 0;
        for (var table : catalog.tables()) {
            count += live.query("SELECT 1 FROM " + table.name().quoted()).size();
        }
        return count;
    }
}
