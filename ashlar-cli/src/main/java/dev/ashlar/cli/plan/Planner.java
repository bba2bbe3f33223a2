package dev.ashlar.cli.plan;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.sqllint.effect.Effects;
import dev.ashlar.sqllint.effect.Predicted;
import dev.ashlar.sqllint.effect.Situation;
import dev.ashlar.sqllint.parse.PostgresParser;
import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans migrations one after the other, each in the situation that the ones before leave. For one thread with a deep stack. */
final class Planner {
    private final PostgresParser parser = new PostgresParser();
    private final Situation start;
    private Situation now;

    Planner(Situation start) {
        this.start = start;
        this.now = start;
    }

    /** What the last planned statement leaves. */
    Situation now() {
        return now;
    }

    /** @param done how many of its steps an earlier run did; what they did is there already */
    MigrationPlan plan(Migration migration, int done) {
        Script script = Script.read(migration.up());
        Map<Integer, Statement> parsed = parsed(migration);
        List<PlannedStep> steps = new ArrayList<>();
        for (int i = 0; i < script.steps().size(); i++) {
            Step step = script.steps().get(i);
            if (step.versions().contains(now.major())) {
                PlannedStep planned = step.match(new OneStep(this, parsed, i < done));
                steps.add(planned);
            }
        }
        return new MigrationPlan(migration, steps);
    }

    /** By their places. PostgreSQL's own error ends the plan: nothing of such a file would run. */
    private Map<Integer, Statement> parsed(Migration migration) {
        SqlScript script = parser.parse(migration.up());
        for (Diagnostic problem : script.problems()) {
            if (problem.isError()) {
                throw new MigrationException.InvalidScript(problem);
            }
        }
        Map<Integer, Statement> byStart = new HashMap<>();
        script.statements().forEach(s -> byStart.put(s.span().start(), s));
        return byStart;
    }

    private PlannedStep step(
            PlannedStep.Kind kind, List<SqlStatement> sql, Map<Integer, Statement> parsed, boolean done) {
        List<PlannedStatement> planned = new ArrayList<>();
        for (SqlStatement statement : sql) {
            Statement tree = parsed.get(statement.span().start());
            if (tree != null) {
                Situation before = now;
                Predicted predicted = Effects.of(tree, before);
                now = done ? before : predicted.after();
                planned.add(PlannedStatement.of(statement, tree, predicted.effect(), before, start));
            }
        }
        return new PlannedStep(kind, planned, done);
    }

    private record OneStep(Planner planner, Map<Integer, Statement> parsed, boolean done)
            implements Step.Cases<PlannedStep> {
        @Override
        public PlannedStep transactional(Step.Transactional step) {
            return planner.step(PlannedStep.Kind.TRANSACTION, step.statements(), parsed, done);
        }

        @Override
        public PlannedStep alone(Step.Alone step) {
            return planner.step(PlannedStep.Kind.ALONE, List.of(step.statement()), parsed, done);
        }

        @Override
        public PlannedStep backfill(Step.Backfill step) {
            return planner.step(PlannedStep.Kind.BACKFILL, List.of(step.update()), parsed, done);
        }
    }
}
