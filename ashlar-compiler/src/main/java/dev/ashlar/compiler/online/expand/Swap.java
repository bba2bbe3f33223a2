package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of one table change places, and the primary key leans on another index: names alone, in one short transaction. */
final class Swap {
    private final TableName table;
    private final List<Shadow> shadows;
    private final List<Statement> statements = new ArrayList<>();

    Swap(TableName table, List<Shadow> shadows) {
        this.table = table;
        this.shadows = shadows;
    }

    /** Fresh columns take the place of those that they are called after. */
    List<Statement> forth(@Nullable PrimaryKey before, @Nullable PrimaryKey after) {
        key(before, after);
        for (Shadow shadow : shadows) {
            if (shadow.hidden()) {
                statements.addAll(new Sync(shadow).drop());
                statements.addAll(Counter.move(
                        table, shadow.old(), shadow.end().named(shadow.fresh().name())));
                nullable(shadow.old().notNull(), shadow.old().name());
                rename(shadow.old().name(), shadow.aside().name());
                rename(shadow.fresh().name(), shadow.end().name());
            }
        }
        return statements;
    }

    /** Old columns take their place again. */
    List<Statement> back(Table middle, @Nullable PrimaryKey before, @Nullable PrimaryKey after) {
        key(after, before);
        for (Shadow shadow : shadows) {
            Column old = shadow.old();
            if (shadow.hidden()) {
                statements.addAll(new Sync(shadow.swapped()).drop());
                statements.addAll(Counter.move(
                        table, counting(shadow), old.named(shadow.aside().name())));
                rename(shadow.end().name(), shadow.fresh().name());
                rename(shadow.aside().name(), old.name());
                statements.addAll(new Sync(shadow).create(middle, shadows));
            } else if (Counter.isOne(old)) {
                statements.addAll(Counter.move(table, counting(shadow), old));
            }
        }
        return statements;
    }

    /** A sequence keeps the name that it had, whatever a schema made from nothing would call it. */
    private static Column counting(Shadow shadow) {
        boolean serial = shadow.old().defaultValue() instanceof ColumnDefault.Serial
                && shadow.end().defaultValue() instanceof ColumnDefault.Serial;
        return serial ? shadow.end().defaulting(shadow.old().defaultValue()) : shadow.end();
    }

    private void key(@Nullable PrimaryKey before, @Nullable PrimaryKey after) {
        if (before != null && after != null) {
            add("DROP CONSTRAINT " + Identifier.quote(before.name()) + ",\nADD CONSTRAINT "
                    + Identifier.quote(after.name()) + " PRIMARY KEY USING INDEX "
                    + Identifier.quote(Temporary.name(after.name())));
        }
    }

    private void nullable(boolean required, String column) {
        if (required) {
            add("ALTER COLUMN " + Identifier.quote(column) + " DROP NOT NULL");
        }
    }

    private void rename(String from, String to) {
        statements.addAll(Ddl.statements(List.of(new RenameChange.RenameColumn(table, from, to))));
    }

    private void add(String action) {
        statements.add(new Statement("Swap", "ALTER TABLE " + table.quoted() + " " + action));
    }
}
