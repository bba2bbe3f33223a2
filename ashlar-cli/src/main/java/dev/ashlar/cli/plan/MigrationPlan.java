package dev.ashlar.cli.plan;

import dev.ashlar.migrate.files.Migration;
import java.util.List;
import java.util.stream.Stream;

/** What a migration will do. */
public record MigrationPlan(Migration migration, List<PlannedStep> steps) {
    public MigrationPlan {
        steps = List.copyOf(steps);
    }

    Stream<PlannedStatement> statements() {
        return steps.stream().filter(s -> !s.done()).flatMap(s -> s.statements().stream());
    }

    boolean fails() {
        return statements().anyMatch(PlannedStatement::fails);
    }

    WayBack wayBack() {
        return WayBack.of(migration);
    }
}
