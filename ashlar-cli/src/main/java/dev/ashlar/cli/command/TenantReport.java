package dev.ashlar.cli.command;

import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.DiagnosticJson;
import dev.ashlar.migrate.Deployment;
import dev.ashlar.migrate.FanOut;
import dev.ashlar.migrate.failure.MigrationException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One report for all tenants. */
final class TenantReport {
    private final Terminal terminal;
    private final Function<FanOut.Outcome, String> name;

    /** @param name what a tenant is called */
    TenantReport(Terminal terminal, Function<FanOut.Outcome, String> name) {
        this.terminal = terminal;
        this.name = name;
    }

    /** A table, the errors once each, and a sum; the answer is the exit code. */
    int table(List<FanOut.Outcome> outcomes) {
        int width =
                outcomes.stream().mapToInt(o -> name.apply(o).length()).max().orElse(0);
        Set<Diagnostic> errors = new LinkedHashSet<>();
        for (FanOut.Outcome outcome : outcomes) {
            terminal.line(
                    name.apply(outcome) + " ".repeat(width - name.apply(outcome).length()) + "  " + words(outcome));
            MigrationException failure = outcome.failure();
            if (failure != null) {
                add(failure, errors);
            }
        }
        new Report(terminal).print(List.copyOf(errors));
        long failed = failed(outcomes);
        terminal.line(outcomes.size() - failed + " of " + outcomes.size() + " are up to date"
                + (failed == 0 ? "" : ", " + failed + " failed; the same command goes on where each stands"));
        return failed == 0 ? 0 : 1;
    }

    /** The same error of many tenants is drawn once. */
    private static void add(MigrationException failure, Set<Diagnostic> errors) {
        String message = failure.diagnostic().message();
        if (errors.stream().noneMatch(e -> e.message().equals(message))) {
            errors.addAll(failure.diagnostics());
        }
    }

    int json(List<FanOut.Outcome> outcomes) {
        outcomes.forEach(o -> terminal.line(json(o)));
        return failed(outcomes) == 0 ? 0 : 1;
    }

    private static long failed(List<FanOut.Outcome> outcomes) {
        return outcomes.stream().filter(o -> o.failure() != null).count();
    }

    private static String words(FanOut.Outcome outcome) {
        Deployment done = outcome.done();
        MigrationException failure = outcome.failure();
        if (failure != null) {
            return "failed: " + failure.diagnostic().message();
        }
        if (done == null) {
            return "";
        }
        String held = done.held().isEmpty() ? "" : ", " + done.held().size() + " held";
        return done.applied().size() + " applied now, " + (done.applied().size() + done.before()) + " in all" + held;
    }

    private String json(FanOut.Outcome outcome) {
        StringBuilder line = new StringBuilder("{\"tenant\": ").append(DiagnosticJson.quote(name.apply(outcome)));
        Deployment done = outcome.done();
        if (done != null) {
            String applied = done.applied().stream()
                    .map(a -> DiagnosticJson.quote(a.name()))
                    .collect(Collectors.joining(", "));
            line.append(", \"applied\": [")
                    .append(applied)
                    .append("], \"before\": ")
                    .append(done.before());
            String held = done.held().stream()
                    .map(h -> DiagnosticJson.quote(h.name()))
                    .collect(Collectors.joining(", "));
            line.append(", \"held\": [").append(held).append(']');
        }
        MigrationException failure = outcome.failure();
        if (failure != null) {
            line.append(", \"error\": {\"code\": ")
                    .append(DiagnosticJson.quote(failure.diagnostic().code()))
                    .append(", \"message\": ")
                    .append(DiagnosticJson.quote(failure.diagnostic().message()))
                    .append('}');
        }
        return line.append('}').toString();
    }
}
