package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whole tables, and their rows. */
public sealed interface TableChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.table(this);
    }

    /** {@code CREATE TABLE} with its columns and primary key; everything else of the table is a change of its own. */
    record CreateTable(Table table) implements TableChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createTable(this);
        }
    }

    /** {@code DROP TABLE} */
    record DropTable(Table table) implements TableChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropTable(this);
        }

        @Override
        public Optional<String> destructive() {
            return Optional.of("drops table " + table.name() + " with all its rows");
        }
    }

    /**
     * {@code COMMENT ON}.
     *
     * @param column null when the comment is the table's own
     * @param text null to remove it
     */
    record Comment(
            TableName table,
            @Nullable String column,
            @Nullable String text) implements TableChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comment(this);
        }
    }

    /**
     * Gives the rows that are there the value of a new column that a foreign key prescribes: the one of the row that the
     * key's other columns name.
     */
    record FillColumn(TableName table, Column column, ForeignKey key) implements TableChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fillColumn(this);
        }
    }

    /**
     * {@code CREATE TABLE ... PARTITION OF}.
     *
     * @param besideDefault whether there is a default partition, whose rows may belong to the new one
     */
    record CreatePartition(TableName table, Partitioning.Partition partition, boolean besideDefault)
            implements TableChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createPartition(this);
        }

        @Override
        public Optional<String> canFail() {
            return besideDefault
                    ? Optional.of("rows of the default partition of " + table + " that belong to " + partition.table()
                            + " stop it")
                    : Optional.empty();
        }
    }

    /** {@code DROP TABLE} of a partition */
    record DropPartition(TableName table, Partitioning.Partition partition) implements TableChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropPartition(this);
        }

        @Override
        public Optional<String> destructive() {
            return Optional.of("drops partition " + partition.table() + " of " + table + " with all its rows");
        }
    }

    /** {@code COMMENT ON TABLE} of a partition: whether the schema names it */
    record MarkPartition(Partitioning.Partition partition, boolean marked) implements TableChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.markPartition(this);
        }
    }

    interface Cases<R> {
        R createPartition(CreatePartition change);

        R dropPartition(DropPartition change);

        R markPartition(MarkPartition change);

        R createTable(CreateTable change);

        R dropTable(DropTable change);

        R comment(Comment change);

        R fillColumn(FillColumn change);
    }
}
