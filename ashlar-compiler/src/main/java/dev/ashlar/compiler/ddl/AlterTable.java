package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of one table's columns and primary key as one ALTER TABLE: one rewrite of the table for all of them. PostgreSQL
 * itself runs the drops before the new types, and those before additions and defaults.
 */
final class AlterTable implements ColumnChange.Cases<Optional<String>> {
    private final TableName table;
    private final List<String> before = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    private AlterTable(TableName table) {
        this.table = table;
    }

    static boolean isPart(Change change) {
        return tableOf(change).isPresent();
    }

    static boolean joins(Change previous, Change next) {
        return isPart(previous) && tableOf(previous).equals(tableOf(next));
    }

    /** All the changes must be parts, and of one table. */
    static List<Statement> of(List<? extends Change> changes) {
        AlterTable alter = new AlterTable(tableOf(changes.get(0)).orElseThrow());
        changes.forEach(alter::add);
        return alter.statements();
    }

    private static Optional<TableName> tableOf(Change change) {
        if (change instanceof ColumnChange column) {
            return Optional.of(column.table());
        }
        if (change instanceof ConstraintChange.AddPrimaryKey add) {
            return Optional.of(add.table());
        }
        return change instanceof ConstraintChange.DropPrimaryKey drop ? Optional.of(drop.table()) : Optional.empty();
    }

    private void add(Change change) {
        if (change instanceof ConstraintChange.AddPrimaryKey add) {
            actions.add("ADD " + KeySql.primaryKey(add.key(), ", "));
        } else if (change instanceof ConstraintChange.DropPrimaryKey drop) {
            actions.add("DROP CONSTRAINT " + Identifier.quote(drop.key().name()));
        } else {
            ((ColumnChange) change).match(this).ifPresent(actions::add);
        }
    }

    private List<Statement> statements() {
        List<String> sql = new ArrayList<>(before);
        if (!actions.isEmpty()) {
            sql.add("ALTER TABLE " + table.quoted() + " " + String.join(",\n", actions));
        }
        sql.addAll(after);
        return sql.stream().map(s -> new Statement("AlterTable", s)).toList();
    }

    @Override
    public Optional<String> addColumn(ColumnChange.AddColumn change) {
        // Prisma aligns the names of added columns.
        return Optional.of("ADD COLUMN     " + ColumnSql.definition(change.column()));
    }

    @Override
    public Optional<String> dropColumn(ColumnChange.DropColumn change) {
        return Optional.of("DROP COLUMN " + Identifier.quote(change.column().name()));
    }

    @Override
    public Optional<String> changeType(ColumnChange.ChangeType change) {
        Column to = change.to();
        if (change.from().defaultValue() instanceof ColumnDefault.Serial serial
                && to.defaultValue() instanceof ColumnDefault.Serial) {
            after.add("ALTER SEQUENCE " + DefaultSql.sequence(table, serial) + " AS "
                    + to.type().sql());
        }
        String column = Identifier.quote(to.name());
        String using =
                change.conversion().usingFor(column).map(u -> " USING " + u).orElse("");
        return alter(to, "SET DATA TYPE " + to.type().sql() + ColumnSql.collation(to) + using);
    }

    @Override
    public Optional<String> setNotNull(ColumnChange.SetNotNull change) {
        return alter(change.column(), "SET NOT NULL");
    }

    @Override
    public Optional<String> dropNotNull(ColumnChange.DropNotNull change) {
        return alter(change.column(), "DROP NOT NULL");
    }

    @Override
    public Optional<String> setDefault(ColumnChange.SetDefault change) {
        if (change.value() instanceof ColumnDefault.Serial serial) {
            createSequence(change.column(), DefaultSql.sequence(table, serial));
        }
        if (change.value() instanceof ColumnDefault.Identity identity) {
            startAbove(change.column(), identity);
            return alter(change.column(), "ADD" + ColumnSql.identity(identity));
        }
        return alter(change.column(), "SET DEFAULT " + change.value().match(new DefaultSql(table)));
    }

    @Override
    public Optional<String> dropDefault(ColumnChange.DropDefault change) {
        if (change.value() instanceof ColumnDefault.Serial serial) {
            String drop = "DROP SEQUENCE " + DefaultSql.sequence(table, serial);
            if (change.column().defaultValue() instanceof ColumnDefault.Identity) {
                // The identity's sequence gets the name of this one.
                before.add("ALTER TABLE " + table.quoted() + " ALTER COLUMN "
                        + Identifier.quote(change.column().name()) + " DROP DEFAULT");
                before.add(drop);
                return Optional.empty();
            }
            after.add(drop);
        }
        if (change.value() instanceof ColumnDefault.Identity) {
            // The name of its sequence may be that of a serial one to come.
            before.add("ALTER TABLE " + table.quoted() + " ALTER COLUMN "
                    + Identifier.quote(change.column().name()) + " DROP IDENTITY");
            return Optional.empty();
        }
        boolean generated = change.value() instanceof ColumnDefault.Generated;
        return alter(change.column(), generated ? "DROP EXPRESSION" : "DROP DEFAULT");
    }

    @Override
    public Optional<String> alterIdentity(ColumnChange.AlterIdentity change) {
        List<String> words = new ArrayList<>();
        if (change.from().always() != change.to().always()) {
            words.add("SET GENERATED " + (change.to().always() ? "ALWAYS" : "BY DEFAULT"));
        }
        words.addAll(SequenceSql.changes(change.from().sequence(), change.to().sequence()));
        return alter(change.column(), String.join(" ", words));
    }

    @Override
    public Optional<String> setExpression(ColumnChange.SetExpression change) {
        // PostgreSQL 18.6 fails beside a new type of another column: cache lookup failed for constraint.
        after.add("ALTER TABLE " + table.quoted() + " ALTER COLUMN "
                + Identifier.quote(change.column().name()) + " SET EXPRESSION AS ("
                + change.expression().sql() + ")");
        return Optional.empty();
    }

    /** An identity goes on from the rows that are there. */
    private void startAbove(Column column, ColumnDefault.Identity identity) {
        String name = Identifier.quote(column.name());
        Long increment = identity.sequence().increment();
        long step = increment == null ? 1 : increment;
        String last = (step > 0 ? "max(" : "min(") + name + ")";
        after.add("SELECT setval(pg_get_serial_sequence(" + Literal.text(table.quoted()) + ", "
                + Literal.text(column.name()) + "), " + last + " + " + step + ", false) FROM " + table.quoted()
                + " HAVING " + last + (step > 0 ? " >= " : " <= ") + SequenceSql.first(identity.sequence()));
    }

    /** The sequence starts above the rows that are there. */
    private void createSequence(Column column, String sequence) {
        String name = Identifier.quote(column.name());
        before.add("CREATE SEQUENCE " + sequence + " AS " + column.type().sql());
        after.add("ALTER SEQUENCE " + sequence + " OWNED BY " + table.quoted() + "." + name);
        after.add("SELECT setval(" + Literal.text(sequence) + ", COALESCE(max(" + name + "), 0) + 1, false) FROM "
                + table.quoted());
    }

    private static Optional<String> alter(Column column, String action) {
        return Optional.of("ALTER COLUMN " + Identifier.quote(column.name()) + " " + action);
    }
}
