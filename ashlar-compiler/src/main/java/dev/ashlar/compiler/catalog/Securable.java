package dev.ashlar.compiler.catalog;

import org.jspecify.annotations.Nullable;

/** What a privilege is on. */
public sealed interface Securable {
    <R> R match(Cases<R> cases);

    /** A table or a view. */
    record OfTable(TableName table) implements Securable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.table(this);
        }
    }

    /** A column of a table or a view. */
    record OfColumn(TableName table, String column) implements Securable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.column(this);
        }
    }

    /** The sequence of a serial column, whatever it is called. */
    record OfSequence(TableName table, String column) implements Securable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sequence(this);
        }
    }

    /**
     * @param name null for the connection's own schema
     */
    record OfSchema(@Nullable String name) implements Securable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.schema(this);
        }
    }

    /**
     * Tables or sequences that the migrating role makes from now on ({@code ALTER DEFAULT PRIVILEGES}).
     *
     * @param schema null for the connection's own
     * @param sequences sequences rather than tables
     */
    record ToCome(@Nullable String schema, boolean sequences) implements Securable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.toCome(this);
        }
    }

    interface Cases<R> {
        R table(OfTable table);

        R column(OfColumn column);

        R sequence(OfSequence sequence);

        R schema(OfSchema schema);

        R toCome(ToCome toCome);
    }
}
