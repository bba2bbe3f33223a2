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
import dev.ashlar.sql.Literal;
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
                notNull(shadow.end());
            }
        }
        compileAgain();
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
                notNull(shadow.fresh());
                rename(shadow.aside().name(), old.name());
                notNull(old);
                statements.addAll(new Sync(shadow).create(middle, shadows));
            } else if (Counter.isOne(old)) {
                statements.addAll(Counter.move(table, counting(shadow), old));
            }
        }
        compileAgain();
        return statements;
    }

    /** A sequence keeps the name that it had, whatever a schema made from nothing would call it. */
    private static Column counting(Shadow shadow) {
        boolean serial = shadow.old().defaultValue() instanceof ColumnDefault.Serial
                && shadow.end().defaultValue() instanceof ColumnDefault.Serial;
        return serial ? shadow.end().defaulting(shadow.old().defaultValue()) : shadow.end();
    }

    private void key(@Nullable PrimaryKey before, @Nullable PrimaryKey after) {
        List<String> actions = new ArrayList<>();
        if (before != null) {
            actions.add("DROP CONSTRAINT " + Identifier.quote(before.name()));
        }
        if (after != null) {
            actions.add("ADD CONSTRAINT " + Identifier.quote(after.name()) + " PRIMARY KEY USING INDEX "
                    + Identifier.quote(Temporary.name(after.name())));
        }
        if (!actions.isEmpty()) {
            add(String.join(",\n", actions));
        }
    }

    private void nullable(boolean required, String column) {
        if (required) {
            add("ALTER COLUMN " + Identifier.quote(column) + " DROP NOT NULL");
        }
    }

    /** Since 18 NOT NULL has a name, which does not follow the column's and would stand in the way of the next one. */
    private void notNull(Column column) {
        if (column.notNull()) {
            String name = Temporary.name(table.name() + "_" + column.name(), "_not_null");
            block(String.format("""
                    FOR found IN SELECT n.conname FROM pg_constraint n
                          JOIN pg_attribute a ON a.attrelid = n.conrelid AND a.attnum = n.conkey[1]
                         WHERE n.contype = 'n' AND n.conrelid = %1$s::regclass AND a.attname = %2$s AND n.conname <> %3$s LOOP
                        EXECUTE format('ALTER TABLE %%s RENAME CONSTRAINT %%I TO %%I', %1$s, found.conname, %3$s);
                      END LOOP""", Literal.text(table.quoted()), Literal.text(column.name()), Literal.text(name)));
        }
    }

    /** PL/pgSQL keeps plans for the type that a column of NEW had when a session first met it; a changed function is read anew. */
    private void compileAgain() {
        if (shadows.stream().anyMatch(Shadow::hidden)) {
            block(String.format("""
                    FOR found IN SELECT DISTINCT p.oid::regprocedure AS name, p.procost AS cost FROM pg_trigger t
                          JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_language l ON l.oid = p.prolang
                         WHERE t.tgrelid = %s::regclass AND NOT t.tgisinternal AND l.lanname = 'plpgsql' LOOP
                        EXECUTE format('ALTER FUNCTION %%s COST %%s', found.name, found.cost);
                      END LOOP""", Literal.text(table.quoted())));
        }
    }

    private void block(String loop) {
        statements.add(
                new Statement("Swap", "DO $swap$\nDECLARE\n  found record;\nBEGIN\n  " + loop + ";\nEND\n$swap$"));
    }

    private void rename(String from, String to) {
        statements.addAll(Ddl.statements(List.of(new RenameChange.RenameColumn(table, from, to))));
    }

    private void add(String action) {
        statements.add(new Statement("Swap", "ALTER TABLE " + table.quoted() + " " + action));
    }
}
