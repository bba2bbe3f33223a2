package dev.ashlar.cli.plan;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.LockMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long a table is kept from those who use it: from the statement that locks it to the end of its transaction.
 *
 * @param seconds negative when a size is not known
 */
record Block(MigrationPlan migration, TableName table, LockMode mode, double seconds) {
    /** Unknown is longest; what blocks reads is longer than what blocks writes. */
    private static final Comparator<Block> BY_LENGTH = Comparator.comparing((Block b) -> b.seconds < 0)
            .thenComparing(Block::seconds)
            .thenComparing(Block::mode);

    static Optional<Block> longest(FolderPlan plan) {
        List<Block> all = new ArrayList<>();
        plan.migrations().forEach(m -> m.steps().stream().filter(s -> !s.done()).forEach(s -> of(m, s, all)));
        return all.stream().max(BY_LENGTH);
    }

    private static void of(MigrationPlan migration, PlannedStep step, List<Block> found) {
        List<PlannedStatement> statements = step.statements();
        for (int i = 0; i < statements.size(); i++) {
            PlannedStatement one = statements.get(i);
            double seconds = seconds(statements.subList(i, statements.size()));
            one.effect().touched().locks().forEach((name, mode) -> {
                boolean table = one.before().relations().get(name).isPresent();
                boolean brief = step.kind() == PlannedStep.Kind.ALONE
                        && one.effect().touched().dropped().contains(name);
                if (table && mode.blocksWrites() && !brief && !one.fails() && !one.isNew(name)) {
                    found.add(new Block(migration, name, mode, seconds));
                }
            });
        }
    }

    private static double seconds(List<PlannedStatement> statements) {
        double sum = 0;
        for (PlannedStatement statement : statements) {
            if (statement.seconds() < 0) {
                return -1;
            }
            sum += statement.seconds();
        }
        return sum;
    }
}
