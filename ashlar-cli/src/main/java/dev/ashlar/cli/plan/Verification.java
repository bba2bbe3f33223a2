package dev.ashlar.cli.plan;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.trace.ShadowRun;
import dev.ashlar.migrate.trace.Traced;
import dev.ashlar.sqllint.effect.Agreement;
import dev.ashlar.sqllint.effect.Situation;
import dev.ashlar.sqllint.parse.DeepStack;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What came of running a plan in a copy of the database.
 *
 * @param traced how many statements ran
 * @param differences where one did something else than was predicted
 */
public record Verification(int traced, List<Difference> differences) {
    /** @param what in words */
    public record Difference(String migration, PlannedStatement statement, String what) {}

    public Verification {
        differences = List.copyOf(differences);
    }

    public static Verification run(Rehearsal rehearsal, List<Migration> applied, List<Migration> pending) {
        ShadowRun run = ShadowRun.of(rehearsal, applied, pending);
        return DeepStack.call(() -> compare(run));
    }

    private static Verification compare(ShadowRun run) {
        Planner planner = new Planner(new Situation(run.start(), true, run.major(), run.timeZone()));
        Predicate<TableName> empty =
                name -> run.start().get(name).map(r -> r.size().isEmpty()).orElse(true);
        List<Difference> differences = new ArrayList<>();
        int count = 0;
        for (ShadowRun.TracedMigration one : run.migrations()) {
            List<PlannedStatement> planned =
                    planner.plan(one.migration(), 0).statements().toList();
            for (int i = 0; i < one.statements().size(); i++) {
                Traced traced = one.statements().get(i);
                count++;
                for (String what : differences(planned.get(i), traced, empty)) {
                    differences.add(new Difference(one.migration().name(), planned.get(i), what));
                }
            }
        }
        return new Verification(count, differences);
    }

    private static List<String> differences(PlannedStatement planned, Traced traced, Predicate<TableName> empty) {
        String failure = traced.failure() == null ? "" : traced.failure();
        return Agreement.differences(planned.effect(), traced.touched(), failure, traced.glimpsed(), empty);
    }
}
