package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whole tables. */
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

    interface Cases<R> {
        R createTable(CreateTable change);

        R dropTable(DropTable change);

        R comment(Comment change);
    }
}
