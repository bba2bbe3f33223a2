package dev.ashlar.cli.plan;

import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.relation.LockMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells in a line for each step whom it makes wait. */
public final class PlanSummary {
    private final Terminal terminal;

    public PlanSummary(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print(FolderPlan plan) {
        for (MigrationPlan migration : plan.migrations()) {
            for (int i = 0; i < migration.steps().size(); i++) {
                PlannedStep step = migration.steps().get(i);
                terminal.line("  step " + (i + 1) + ", " + step.kind().words() + ": " + String.join("; ", words(step)));
            }
        }
    }

    private static List<String> words(PlannedStep step) {
        Map<String, LockMode> locks = new LinkedHashMap<>();
        Map<Work, Set<String>> work = new LinkedHashMap<>();
        for (PlannedStatement statement : step.statements()) {
            PlanLines.of(statement).stream()
                    .filter(l -> l.mode().blocksWrites())
                    .forEach(l -> locks.merge(l.relation(), l.mode(), LockMode::or));
            statement.work().stream()
                    .filter(w -> !statement.isNew(w.table()))
                    .forEach(w -> work.computeIfAbsent(w.work(), k -> new TreeSet<>())
                            .add(w.table().toString()));
        }
        List<String> words = new ArrayList<>();
        for (LockMode mode :
                List.of(LockMode.ACCESS_EXCLUSIVE, LockMode.EXCLUSIVE, LockMode.SHARE_ROW_EXCLUSIVE, LockMode.SHARE)) {
            List<String> tables = locks.entrySet().stream()
                    .filter(e -> e.getValue() == mode)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!tables.isEmpty()) {
                words.add("blocks " + mode.blocks() + " of " + String.join(", ", tables));
            }
        }
        work.forEach((kind, tables) -> words.add(kind.verb() + " " + String.join(", ", tables)));
        return words.isEmpty() ? List.of("nobody waits for it") : words;
    }
}
