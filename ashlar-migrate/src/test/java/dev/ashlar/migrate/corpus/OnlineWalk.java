package dev.ashlar.migrate.corpus;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.compiler.online.StageText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One database that goes from catalogue to catalogue in stages, there, back and there again, with rows in its tables. After
 * each way it must hold what the plain script makes of nothing, and no stage may have stopped others for long unasked.
 */
final class OnlineWalk {
    private static final List<String> SCHEMA = List.of("public");

    private final Way way;
    private final Playground live;
    private final Playground rehearsal;
    private final List<String> failures = new ArrayList<>();
    private int kept;

    OnlineWalk(Way way, Playground live, Playground rehearsal) {
        this.way = way;
        this.live = live;
        this.rehearsal = rehearsal;
    }

    List<String> failures() {
        return failures;
    }

    /** Steps in which the rows stayed. */
    int kept() {
        return kept;
    }

    void step(Catalog to) throws SQLException {
        Rows.fill(live);
        String fromNothing = Schemas.script(Catalog.EMPTY, to);
        Catalog wanted = rehearsal.rehearse(fromNothing, SCHEMA);
        List<String> contents = rehearsal.preview(fromNothing);
        if (!thereAndBack(live.catalog(SCHEMA), wanted, contents)) {
            live.clear();
            live.apply(fromNothing);
        }
    }

    private boolean thereAndBack(Catalog from, Catalog wanted, List<String> contents) throws SQLException {
        String plain = Schemas.script(from, wanted);
        fit(plain);
        List<String> before = live.contents();
        OnlinePlan plan = way.plan(from, wanted);
        List<Stage> there = both(plan.expand().up(), plan.contract().up());
        if (!go(there, plain, contents)) {
            return false;
        }
        if (isOneWay(plan)) {
            return true;
        }
        String back = Schemas.script(wanted, from);
        fit(back);
        return go(both(plan.contract().down(), plan.expand().down()), back, before) && go(there, plain, contents);
    }

    /** The values of a column cannot become those of its old type. */
    static boolean isOneWay(OnlinePlan plan) {
        return !plan.contract().isEmpty() && plan.contract().down().isEmpty();
    }

    /** One release after the other, as when no client holds the second one up. */
    static List<Stage> both(List<Stage> first, List<Stage> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Rows that the change has no value for, or that it would refuse, are none of the stages' business. */
    private void fit(String plain) throws SQLException {
        if (live.wouldTake(plain)) {
            kept++;
        } else {
            Rows.clear(live);
        }
    }

    private boolean go(List<Stage> stages, String plain, List<String> wanted) throws SQLException {
        String told = "\n" + StageText.of(stages) + "\ninstead of\n" + plain;
        try {
            failures.addAll(
                    new StageRun(live).run(stages).stream().map(f -> f + told).toList());
        } catch (SQLException e) {
            failures.add(e.getMessage() + told);
            return false;
        }
        List<String> contents = live.contents();
        if (!contents.equals(wanted)) {
            failures.add(Walk.difference(contents, wanted) + told);
        }
        return contents.equals(wanted);
    }
}
