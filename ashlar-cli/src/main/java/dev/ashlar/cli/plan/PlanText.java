package dev.ashlar.cli.plan;

import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.sqllint.effect.Effect.Certainty;
import dev.ashlar.sqllint.effect.Failure;
import java.util.List;
import java.util.Locale;

/** Tells a plan to a person: each statement with a table of what it locks, and a total at the end. */
public final class PlanText {
    private static final int LONGEST_TITLE = 110;
    private static final int WIDEST_NAME = 40;

    private final Terminal terminal;

    public PlanText(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print(FolderPlan plan) {
        int width = plan.migrations().stream()
                .flatMap(MigrationPlan::statements)
                .flatMap(s -> PlanLines.of(s).stream())
                .mapToInt(l -> l.relation().length())
                .max()
                .orElse(1);
        plan.migrations().forEach(m -> migration(m, Math.min(width, WIDEST_NAME)));
        total(plan);
    }

    private void migration(MigrationPlan plan, int width) {
        terminal.line(terminal.bold(plan.migration().name()));
        for (int i = 0; i < plan.steps().size(); i++) {
            PlannedStep step = plan.steps().get(i);
            String done = step.done() ? ", done already" : "";
            terminal.line("  step " + (i + 1) + ", " + step.kind().words() + done);
            if (!step.done()) {
                step.statements().forEach(s -> statement(s, width));
            }
        }
        WayBack back = plan.wayBack();
        terminal.line("  way back: " + back.kind().words());
        back.remarks().forEach(r -> terminal.line("    " + terminal.dim(r)));
        terminal.line();
    }

    private void statement(PlannedStatement statement, int width) {
        String title = statement.title();
        terminal.line(
                "    " + (title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 3) + "..." : title));
        statement.effect().failure().ifPresent(this::failure);
        if (statement.fails()) {
            return;
        }
        List<PlanLines.Line> lines = PlanLines.of(statement);
        lines.forEach(l -> line(l, width));
        if (statement.effect().certainty() == Certainty.UNKNOWN) {
            terminal.line("      " + terminal.red("not predicted") + ": it runs code; read it");
        } else if (lines.isEmpty()) {
            terminal.line("      " + terminal.dim("nobody waits for it"));
        }
    }

    private void failure(Failure failure) {
        terminal.line(
                "      " + terminal.red("will fail") + ": " + failure.message() + " (" + failure.sqlState() + ")");
    }

    private void line(PlanLines.Line line, int width) {
        String mode = String.format(Locale.ROOT, "%-22s", line.mode().sql());
        String blocks = String.format(Locale.ROOT, "blocks %-25s", line.mode().blocks());
        terminal.line(String.format(
                Locale.ROOT,
                "      %-" + width + "s  %s  %s  %s",
                line.relation(),
                painted(line.mode(), mode),
                blocks,
                line.work()));
    }

    private String painted(LockMode mode, String text) {
        if (mode.blocksReads()) {
            return terminal.red(text);
        }
        return mode.blocksWrites() ? terminal.bold(text) : terminal.dim(text);
    }

    private void total(FolderPlan plan) {
        terminal.line("longest block: "
                + Block.longest(plan)
                        .map(b -> b.mode().blocks() + " of " + b.table() + ", " + Told.seconds(b.seconds()) + ", in "
                                + b.migration().migration().name())
                        .orElse("none"));
        terminal.line("largest scan: "
                + LargestScan.of(plan)
                        .map(w -> w.table() + ", " + w.work().words(w.size()))
                        .orElse("none"));
        long failing = plan.migrations().stream().filter(MigrationPlan::fails).count();
        if (failing > 0) {
            terminal.line(terminal.red("it will fail") + ": mend the statements named above before it runs");
        }
    }
}
