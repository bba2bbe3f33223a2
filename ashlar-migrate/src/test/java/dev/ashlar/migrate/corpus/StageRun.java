package dev.ashlar.migrate.corpus;

import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.online.Stage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs stages, a backfill at once, and looks at each transaction before it ends: a table that was there before, whose writers
 * or readers have to wait for it, and whose rows it has read or written anew, must be in a warning.
 */
final class StageRun {
    /** The tables that are locked against writers at least, with their files. */
    private static final String LOCKED = """
            SELECT DISTINCT c.oid || ' ' || c.relfilenode || ' ' || c.relname || ' ' || pg_stat_get_xact_numscans(c.oid)
              FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
             WHERE l.pid = pg_backend_pid() AND l.granted AND c.relkind IN ('r', 'p') AND pg_relation_size(c.oid) > 0
               AND l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
               AND c.relnamespace <> 'pg_catalog'::regnamespace
            """;

    private final Playground playground;
    private final Set<String> files;
    private final Set<String> tables;
    private final List<String> unasked = new ArrayList<>();

    StageRun(Playground playground) throws SQLException {
        this.playground = playground;
        List<String> before = playground.query(
                "SELECT oid || ' ' || relfilenode FROM pg_class WHERE relkind IN ('r', 'p') AND oid > 16383");
        this.files = new HashSet<>(before);
        this.tables = new HashSet<>(
                before.stream().map(f -> f.substring(0, f.indexOf(' '))).toList());
    }

    /** Returns what stopped others for long and did not say so. */
    List<String> run(List<Stage> stages) throws SQLException {
        int server = playground.server();
        for (Stage stage : stages) {
            if (stage.servers().since() <= server && server <= stage.servers().until()) {
                run(stage);
            }
        }
        return unasked;
    }

    private void run(Stage stage) throws SQLException {
        if (stage instanceof Stage.Transaction transaction) {
            // The largest value of a column is looked for in its index, also in a small table.
            StringBuilder script = new StringBuilder("SET LOCAL enable_seqscan = off;\nSET LOCAL jit = off;\n");
            transaction.statements().forEach(s -> script.append(s.sql()).append(";\n"));
            // Scans are counted since the last time they were reported.
            playground.alone("SELECT pg_stat_force_next_flush()");
            playground.apply(script.toString(), () -> look(transaction));
        } else if (stage instanceof Stage.Alone alone) {
            playground.alone(alone.statement().sql());
        } else {
            playground.alone(((Stage.Backfill) stage).update().sql());
        }
    }

    private void look(Stage.Transaction stage) throws SQLException {
        boolean warned = stage.statements().stream()
                .map(Statement::warnings)
                .flatMap(List::stream)
                .anyMatch(w -> w.contains("nobody can"));
        for (String line : playground.query(LOCKED)) {
            String[] parts = line.split(" ");
            boolean rewritten = !files.contains(parts[0] + " " + parts[1]);
            boolean read = !parts[3].equals("0");
            if (tables.contains(parts[0]) && (rewritten || read) && !warned) {
                unasked.add((rewritten ? "writes " : "reads ") + parts[2] + " under its lock: "
                        + stage.statements().get(0).sql());
            }
        }
        playground
                .query("SELECT oid || ' ' || relfilenode FROM pg_class WHERE relkind IN ('r', 'p') AND oid > 16383")
                .forEach(files::add);
    }
}
