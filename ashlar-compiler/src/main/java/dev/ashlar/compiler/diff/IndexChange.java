package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.TableName;
import java.util.Optional;

/** Indexes, unique ones included. */
public sealed interface IndexChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.index(this);
    }

    TableName table();

    /** {@code CREATE INDEX} */
    record CreateIndex(TableName table, Index index) implements IndexChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createIndex(this);
        }

        @Override
        public Optional<String> canFail() {
            return index.unique()
                    ? Optional.of("rows of " + table + " that are equal in " + index.name() + " stop it")
                    : Optional.empty();
        }
    }

    /** {@code DROP INDEX}, or the UNIQUE constraint that owns it */
    record DropIndex(TableName table, Index index) implements IndexChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropIndex(this);
        }
    }

    /** {@code ALTER INDEX ... RENAME} */
    record RenameIndex(TableName table, String from, String to) implements IndexChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameIndex(this);
        }
    }

    /**
     * {@code COMMENT ON INDEX}, or on the constraint that owns it: whether a directive of the schema declares it.
     *
     * @param marked false to remove the mark
     */
    record MarkIndex(TableName table, Index index, boolean marked) implements IndexChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.markIndex(this);
        }
    }

    interface Cases<R> {
        R markIndex(MarkIndex change);

        R createIndex(CreateIndex change);

        R dropIndex(DropIndex change);

        R renameIndex(RenameIndex change);
    }
}
