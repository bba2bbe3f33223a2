package dev.ashlar.cli.plan;

import dev.ashlar.compiler.relation.Size;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.sqllint.effect.Situation;
import dev.ashlar.sqllint.parse.DeepStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What all pending migrations will do.
 *
 * @param sized whether the tables' sizes are those of a database
 */
public record FolderPlan(List<MigrationPlan> migrations, boolean sized) {
    public FolderPlan {
        migrations = List.copyOf(migrations);
    }

    /** In a database, whose relations are known. */
    public static FolderPlan of(List<PlannedMigration> pending, Situation start) {
        return DeepStack.call(() -> {
            Planner planner = new Planner(start);
            List<MigrationPlan> plans = new ArrayList<>();
            for (PlannedMigration one : pending) {
                int done = one.entry() == null || one.condition() == Condition.PENDING
                        ? 0
                        : one.entry().steps().size();
                plans.add(planner.plan(Objects.requireNonNull(one.file()), done));
            }
            return new FolderPlan(plans, true);
        });
    }

    /** Without a database: the migrations before are taken for applied, and nobody knows how large their tables are. */
    public static FolderPlan offline(List<Migration> before, List<Migration> pending, int major) {
        return DeepStack.call(() -> {
            Planner first = new Planner(Situation.empty(major));
            before.forEach(m -> first.plan(m, 0));
            Situation made = first.now();
            Planner planner = new Planner(made.with(made.relations().each(r -> r.withSize(Size.UNKNOWN))));
            return new FolderPlan(pending.stream().map(m -> planner.plan(m, 0)).toList(), false);
        });
    }

    public boolean isEmpty() {
        return migrations.isEmpty();
    }

    public boolean fails() {
        return migrations.stream().anyMatch(MigrationPlan::fails);
    }
}
