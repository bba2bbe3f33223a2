package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.Span;
import java.util.List;

/** A part of a migration that is done wholly or not at all, as far as PostgreSQL allows. */
public sealed interface Step {
    /** The text whose change makes it another step, the marker's options included. */
    String identity();

    /** Which servers it is for. */
    ServerVersions versions();

    <R> R match(Cases<R> cases);

    /** Statements in one transaction. */
    record Transactional(ServerVersions versions, List<SqlStatement> statements) implements Step {
        public Transactional {
            statements = List.copyOf(statements);
        }

        /** Whether it only validates constraints, which makes no reader and no writer wait however long it takes. */
        public boolean validatesOnly() {
            return statements.stream().allMatch(TransactionRules::validates);
        }

        @Override
        public String identity() {
            StringBuilder identity = new StringBuilder();
            statements.forEach(s -> identity.append(s.text()).append(";\n"));
            return identity.toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.transactional(this);
        }
    }

    /** One statement that PostgreSQL runs outside of a transaction only, such as CREATE INDEX CONCURRENTLY. */
    record Alone(ServerVersions versions, SqlStatement statement) implements Step {
        @Override
        public String identity() {
            return "alone " + statement.text();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alone(this);
        }
    }

    /**
     * An UPDATE of many rows, done in batches by ranges of the key, each its own transaction.
     *
     * @param marker the comment that says so, for messages
     * @param table as the UPDATE writes it
     * @param key a column whose values are unique, for example the primary key, as SQL writes it
     * @param batch how many rows are passed over at once
     * @param liftRowSecurity whether FORCE ROW LEVEL SECURITY may be lifted from the table while it runs
     * @param update the whole statement
     * @param assignments from SET to WHERE, {@code SET} included
     * @param condition the SQL after WHERE; {@code true} when there is none
     * @param oneTable whether the UPDATE has no FROM
     */
    record Backfill(
            ServerVersions versions,
            Span marker,
            String table,
            String key,
            int batch,
            boolean liftRowSecurity,
            SqlStatement update,
            String assignments,
            String condition,
            boolean oneTable)
            implements Step {
        @Override
        public String identity() {
            return "backfill " + key + " " + update.text();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.backfill(this);
        }
    }

    interface Cases<R> {
        R transactional(Transactional step);

        R alone(Alone step);

        R backfill(Backfill step);
    }
}
