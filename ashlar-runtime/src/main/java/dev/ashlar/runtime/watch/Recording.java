package dev.ashlar.runtime.watch;

import java.util.List;
import java.util.stream.Collectors;

/** The statements that a piece of work ran on its own thread, in order. */
public record Recording(List<StatementEvent> statements) {
    public Recording {
        statements = List.copyOf(statements);
    }

    public int count() {
        return statements.size();
    }

    /** One line for each statement: its time, its rows, its text. */
    @Override
    public String toString() {
        return statements.stream()
                .map(s -> String.format(
                        java.util.Locale.ROOT,
                        "%8.3f ms %6d rows  %s",
                        s.duration().toNanos() / 1e6,
                        s.rows(),
                        s.text()))
                .collect(Collectors.joining("\n"));
    }
}
