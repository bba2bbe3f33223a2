package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.TableName;
import java.util.Optional;

/** Columns of a table that exists. */
public sealed interface ColumnChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.column(this);
    }

    TableName table();

    /** {@code ADD COLUMN} */
    record AddColumn(TableName table, Column column) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addColumn(this);
        }

        @Override
        public Optional<String> canFail() {
            return column.notNull() && column.defaultValue() == null
                    ? Optional.of(
                            "existing rows of " + table + " have no value for the required column " + column.name())
                    : Optional.empty();
        }
    }

    /** {@code DROP COLUMN} */
    record DropColumn(TableName table, Column column) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropColumn(this);
        }

        @Override
        public Optional<String> destructive() {
            return column.isGenerated()
                    ? Optional.empty()
                    : Optional.of("drops column " + table + "." + column.name() + " with its values");
        }
    }

    /**
     * {@code SET DATA TYPE}, the values kept. When the old default does not fit the new type, or is to change, it is
     * dropped before and set after by changes of their own.
     *
     * @param conversion how the values change
     */
    record ChangeType(TableName table, Column from, Column to, Conversion conversion) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeType(this);
        }

        @Override
        public Optional<String> destructive() {
            return conversion.loss().map(loss -> "converts " + table + "." + to.name() + ": " + loss);
        }

        @Override
        public Optional<String> canFail() {
            return conversion.failure().map(failure -> table + "." + to.name() + ": " + failure);
        }
    }

    /** {@code SET NOT NULL} */
    record SetNotNull(TableName table, Column column) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setNotNull(this);
        }

        @Override
        public Optional<String> canFail() {
            return Optional.of("rows of " + table + " where " + column.name() + " is NULL stop it");
        }
    }

    /** {@code DROP NOT NULL} */
    record DropNotNull(TableName table, Column column) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropNotNull(this);
        }
    }

    /**
     * {@code SET DEFAULT}; for a serial column its sequence too.
     *
     * @param value the default of {@code column}, which is not null
     */
    record SetDefault(TableName table, Column column, ColumnDefault value) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setDefault(this);
        }
    }

    /**
     * {@code DROP DEFAULT}; for a serial column its sequence too.
     *
     * @param value the default that the column had
     */
    record DropDefault(TableName table, Column column, ColumnDefault value) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropDefault(this);
        }
    }

    /** {@code SET GENERATED} and the options of the sequence, the numbers kept. */
    record AlterIdentity(TableName table, Column column, ColumnDefault.Identity from, ColumnDefault.Identity to)
            implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterIdentity(this);
        }
    }

    /** {@code SET EXPRESSION}: every row is computed anew. */
    record SetExpression(TableName table, Column column, ColumnDefault.Generated expression) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setExpression(this);
        }
    }

    interface Cases<R> {
        R addColumn(AddColumn change);

        R dropColumn(DropColumn change);

        R changeType(ChangeType change);

        R setNotNull(SetNotNull change);

        R dropNotNull(DropNotNull change);

        R setDefault(SetDefault change);

        R dropDefault(DropDefault change);

        R alterIdentity(AlterIdentity change);

        R setExpression(SetExpression change);
    }
}
