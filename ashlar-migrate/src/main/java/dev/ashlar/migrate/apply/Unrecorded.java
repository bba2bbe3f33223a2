package dev.ashlar.migrate.apply;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;

/** Runs SQL that no ledger records, each step of it wholly or not at all. */
public final class Unrecorded {
    private Unrecorded() {}

    /** @param name what messages call the SQL */
    public static void run(Session session, String name, String sql) {
        Script script = Script.read(new SourceFile(name, sql));
        int server = serverVersion(session);
        for (Step step : script.steps()) {
            if (step.versions().contains(server)) {
                step.match(new OneStep(session, name));
            }
        }
    }

    private static int serverVersion(Session session) {
        try {
            return session.serverVersion();
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    private record OneStep(Session session, String name) implements Step.Cases<Boolean> {
        @Override
        public Boolean transactional(Step.Transactional step) {
            session.inTransaction(name, step.statements().get(0).span(), () -> {
                for (SqlStatement statement : step.statements()) {
                    session.execute(statement.span());
                }
            });
            return true;
        }

        @Override
        public Boolean alone(Step.Alone step) {
            session.execute(step.statement().span());
            return true;
        }

        @Override
        public Boolean backfill(Step.Backfill step) {
            session.execute(step.update().span());
            return true;
        }
    }
}
