package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.Span;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param table as the statement writes it
     * @param key columns whose values together are unique, as SQL writes them; empty: the primary key, or the places of the
     *     rows where there is none
     * @param pacing how large and how fast
     * @param liftRowSecurity whether FORCE ROW LEVEL SECURITY may be lifted from the table while it runs
     * @param update the whole statement: an UPDATE, or the SELECT of a backfill in Java
     * @param assignments from SET to WHERE, {@code SET} included; empty for one in Java
     * @param condition the SQL after WHERE; {@code true} when there is none
     * @param oneTable whether the statement has no other table
     * @param java what Java does, null when SQL says all
     */
    record Backfill(
            ServerVersions versions,
            Span marker,
            String table,
            List<String> key,
            Pacing pacing,
            boolean liftRowSecurity,
            SqlStatement update,
            String assignments,
            String condition,
            boolean oneTable,
            @Nullable JavaValues java)
            implements Step {
        public Backfill {
            key = List.copyOf(key);
        }

        @Override
        public String identity() {
            String code = java == null ? "" : "java " + java.name() + " " + String.join(",", java.columns()) + " ";
            return "backfill " + String.join(",", key) + " " + code + update.text();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.backfill(this);
        }
    }

    /**
     * How large the batches of a backfill are, and how fast they come.
     *
     * @param batch rows of the first batch; the time that batches take decides on the others
     * @param budget how long a batch may hold its rows, null: as the run says
     * @param pause rest between two, null: as the run says
     */
    record Pacing(
            int batch, @Nullable Duration budget, @Nullable Duration pause) {}

    /**
     * The part of Java in a backfill.
     *
     * @param name of what gives the values
     * @param reads what it reads of each row, the list of the SELECT
     * @param columns those that it gives values for
     */
    record JavaValues(String name, String reads, List<String> columns) {
        public JavaValues {
            columns = List.copyOf(columns);
        }
    }

    interface Cases<R> {
        R transactional(Transactional step);

        R alone(Alone step);

        R backfill(Backfill step);
    }
}
