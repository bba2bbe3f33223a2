package dev.ashlar.compiler.catalog;

/** Where a column's value comes from when a statement gives none. */
public sealed interface ColumnDefault {
    <R> R match(Cases<R> cases);

    /**
     * {@code DEFAULT sql}.
     *
     * @param sql as {@code pg_get_expr()} prints it, or as a schema writes it
     */
    record Expression(String sql) implements ColumnDefault {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expression(this);
        }
    }

    /**
     * {@code serial}: the next value of a sequence that the column owns.
     *
     * @param sequence the sequence's name, unquoted; it lies in the table's schema
     */
    record Serial(String sequence) implements ColumnDefault {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.serial(this);
        }
    }

    /**
     * {@code GENERATED ... AS IDENTITY}.
     *
     * @param always {@code ALWAYS} rather than {@code BY DEFAULT}
     * @param sequence how its sequence counts
     */
    record Identity(boolean always, SequenceOptions sequence) implements ColumnDefault {
        /** One that counts as PostgreSQL does by itself. */
        public Identity(boolean always) {
            this(always, SequenceOptions.DEFAULT);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.identity(this);
        }
    }

    /**
     * {@code GENERATED ALWAYS AS (sql)}.
     *
     * @param stored {@code STORED} rather than {@code VIRTUAL} (PostgreSQL 18)
     * @param alterable whether the server knows {@code SET EXPRESSION} (PostgreSQL 17)
     */
    record Generated(String sql, boolean stored, boolean alterable) implements ColumnDefault {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.generated(this);
        }
    }

    interface Cases<R> {
        R expression(Expression expression);

        R serial(Serial serial);

        R identity(Identity identity);

        R generated(Generated generated);
    }
}
