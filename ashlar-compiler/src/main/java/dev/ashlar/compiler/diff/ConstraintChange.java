package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.Exclusion;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.TableName;
import java.util.Optional;

/** Primary keys, foreign keys and checks. */
public sealed interface ConstraintChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.constraint(this);
    }

    TableName table();

    /** {@code ADD CONSTRAINT ... PRIMARY KEY} */
    record AddPrimaryKey(TableName table, PrimaryKey key) implements ConstraintChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addPrimaryKey(this);
        }

        @Override
        public Optional<String> canFail() {
            return Optional.of("rows of " + table + " that share " + String.join(", ", key.columns())
                    + ", or have NULL there, stop it");
        }
    }

    /** {@code DROP CONSTRAINT} */
    record DropPrimaryKey(TableName table, PrimaryKey key) implements ConstraintChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropPrimaryKey(this);
        }
    }

    /** {@code ADD CONSTRAINT ... FOREIGN KEY} */
    record AddForeignKey(TableName table, ForeignKey key) implements ConstraintChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addForeignKey(this);
        }

        @Override
        public Optional<String> canFail() {
            return Optional.of("rows of " + table + " without their row in " + key.referencedTable() + " stop it");
        }
    }

    /** {@code DROP CONSTRAINT} */
    record DropForeignKey(TableName table, ForeignKey key) implements ConstraintChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropForeignKey(this);
        }
    }

    /** {@code ADD CONSTRAINT ... CHECK} */
    record AddCheck(TableName table, Check check) implements ConstraintChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addCheck(this);
        }

        @Override
        public Optional<String> canFail() {
            return Optional.of("rows of " + table + " that break " + check.name() + " stop it");
        }
    }

    /** {@code DROP CONSTRAINT} */
    record DropCheck(TableName table, Check check) implements ConstraintChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropCheck(this);
        }
    }

    /** {@code RENAME CONSTRAINT} */
    record RenameConstraint(TableName table, String from, String to) implements ConstraintChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameConstraint(this);
        }
    }

    /** {@code ADD CONSTRAINT ... EXCLUDE} */
    record AddExclusion(TableName table, Exclusion exclusion) implements ConstraintChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addExclusion(this);
        }

        @Override
        public Optional<String> canFail() {
            return Optional.of("rows of " + table + " that exclude each other by " + exclusion.name() + " stop it");
        }
    }

    /** {@code DROP CONSTRAINT} */
    record DropExclusion(TableName table, Exclusion exclusion) implements ConstraintChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropExclusion(this);
        }
    }

    /**
     * {@code COMMENT ON CONSTRAINT}: whether a directive of the schema declares it.
     *
     * @param marked false to remove the mark
     */
    record MarkConstraint(TableName table, String name, boolean marked) implements ConstraintChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.markConstraint(this);
        }
    }

    interface Cases<R> {
        R addExclusion(AddExclusion change);

        R dropExclusion(DropExclusion change);

        R markConstraint(MarkConstraint change);

        R addPrimaryKey(AddPrimaryKey change);

        R dropPrimaryKey(DropPrimaryKey change);

        R addForeignKey(AddForeignKey change);

        R dropForeignKey(DropForeignKey change);

        R addCheck(AddCheck change);

        R dropCheck(DropCheck change);

        R renameConstraint(RenameConstraint change);
    }
}
