package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.TableName;
import org.jspecify.annotations.Nullable;

/** Triggers that keep the time of a row's last change, with their functions, and functions that purge. */
public sealed interface TouchChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.touch(this);
    }

    /** {@code CREATE OR REPLACE FUNCTION}, one for all tables of a schema whose column has that name */
    record CreateFunction(@Nullable String schema, String column) implements TouchChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createFunction(this);
        }
    }

    /** {@code DROP FUNCTION} */
    record DropFunction(@Nullable String schema, String column) implements TouchChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropFunction(this);
        }
    }

    /** {@code CREATE TRIGGER} */
    record CreateTrigger(TableName table, String column, Column.Touch touch) implements TouchChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createTrigger(this);
        }
    }

    /** {@code DROP TRIGGER} */
    record DropTrigger(TableName table, String column) implements TouchChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropTrigger(this);
        }
    }

    /**
     * {@code CREATE OR REPLACE FUNCTION}: deletes rows some time after the one in their column.
     *
     * @param body the function's own
     */
    record CreatePurge(TableName table, String column, String body) implements TouchChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createPurge(this);
        }
    }

    /** {@code DROP FUNCTION} */
    record DropPurge(TableName table) implements TouchChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropPurge(this);
        }
    }

    interface Cases<R> {
        R createFunction(CreateFunction change);

        R dropFunction(DropFunction change);

        R createTrigger(CreateTrigger change);

        R dropTrigger(DropTrigger change);

        R createPurge(CreatePurge change);

        R dropPurge(DropPurge change);
    }
}
