package dev.ashlar.compiler.online;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Statement;
import java.util.List;

/** A part of a migration that is done wholly or not at all. */
public sealed interface Stage {
    /** Which servers it is for. */
    Servers servers();

    <R> R match(Cases<R> cases);

    /** Statements in one transaction. One that takes a lock which others would wait for stands alone in it. */
    record Transaction(Servers servers, List<Statement> statements) implements Stage {
        public Transaction {
            statements = List.copyOf(statements);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.transaction(this);
        }
    }

    /** One statement that PostgreSQL runs outside of a transaction only, such as CREATE INDEX CONCURRENTLY. */
    record Alone(Servers servers, Statement statement) implements Stage {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alone(this);
        }
    }

    /**
     * An UPDATE of many rows in batches by ranges of the key, each batch its own transaction.
     *
     * @param key the columns of the primary key, or of another key without NULLs, in its order; empty when the table has
     *     none, and the batches go by pages
     * @param update the whole UPDATE, its table without an alias; every row that it has changed fails its condition
     */
    record Backfill(Servers servers, TableName table, List<String> key, Statement update) implements Stage {
        public Backfill {
            key = List.copyOf(key);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.backfill(this);
        }
    }

    interface Cases<R> {
        R transaction(Transaction stage);

        R alone(Alone stage);

        R backfill(Backfill stage);
    }
}
