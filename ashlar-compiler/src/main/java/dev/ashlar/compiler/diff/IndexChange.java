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

    interface Cases<R> {
        R createIndex(CreateIndex change);

        R dropIndex(DropIndex change);

        R renameIndex(RenameIndex change);
    }
}
