package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Function;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.Trigger;

/** Functions and triggers. */
public sealed interface RoutineChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.routine(this);
    }

    /**
     * {@code CREATE OR REPLACE FUNCTION}.
     *
     * @param unchecked whether its body may mention what comes later, so that PostgreSQL must not look at it now
     */
    record CreateFunction(Function function, boolean unchecked) implements RoutineChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createFunction(this);
        }
    }

    /** {@code DROP FUNCTION} */
    record DropFunction(Function function) implements RoutineChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropFunction(this);
        }
    }

    /** {@code COMMENT ON FUNCTION}: whether the schema declares it */
    record MarkFunction(Function function, boolean marked) implements RoutineChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.markFunction(this);
        }
    }

    /** {@code CREATE TRIGGER} */
    record CreateTrigger(TableName table, Trigger trigger) implements RoutineChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createTrigger(this);
        }
    }

    /** {@code DROP TRIGGER} */
    record DropTrigger(TableName table, Trigger trigger) implements RoutineChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropTrigger(this);
        }
    }

    /** {@code COMMENT ON TRIGGER}: whether the schema declares it */
    record MarkTrigger(TableName table, Trigger trigger, boolean marked) implements RoutineChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.markTrigger(this);
        }
    }

    interface Cases<R> {
        R createFunction(CreateFunction change);

        R dropFunction(DropFunction change);

        R markFunction(MarkFunction change);

        R createTrigger(CreateTrigger change);

        R dropTrigger(DropTrigger change);

        R markTrigger(MarkTrigger change);
    }
}
