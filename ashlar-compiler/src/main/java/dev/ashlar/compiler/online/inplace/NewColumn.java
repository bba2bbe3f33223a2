package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.SequenceOptions;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.online.Servers;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new column whose default has another value for each row. ADD COLUMN with it would write every row anew: so it is added
 * empty, gets its default for new rows at once, and is filled for the others in batches.
 */
final class NewColumn {
    static final ColumnDefault NOW = new ColumnDefault.Expression("CURRENT_TIMESTAMP");
    private static final String COMMENT = "AddColumn";

    private final TableName table;
    private final Column column;
    private final Site site;
    private final UntouchedFill untouched;

    NewColumn(ColumnChange.AddColumn change, Site site) {
        this.table = change.table();
        this.column = change.column();
        this.site = site;
        this.untouched = new UntouchedFill(table, column.name(), site);
    }

    static boolean fills(Column column) {
        ColumnDefault value = column.defaultValue();
        return value instanceof ColumnDefault.Serial
                || value instanceof ColumnDefault.Identity
                || (value instanceof ColumnDefault.Expression e && Volatile.mayBe(e.sql()));
    }

    /** The client writes the time of a row's last change. The rows that are there get that of the migration. */
    static boolean isTimeOfChange(Column column) {
        return column.touch() != null && column.notNull() && column.defaultValue() == null;
    }

    static List<Change> timeOfChange(ColumnChange.AddColumn change) {
        return List.of(new ColumnChange.AddColumn(change.table(), with(change.column(), true, NOW)));
    }

    static String timeWarning(ColumnChange.AddColumn change) {
        return "the rows of " + change.table() + " that are there get the present time in "
                + change.column().name() + ", and a client that does not write it can insert no more";
    }

    private static Column with(Column column, boolean notNull, @Nullable ColumnDefault value) {
        return new Column(
                column.name(), column.type(), notNull, value, column.comment(), column.collation(), null, null);
    }

    /** The sequence, which the default needs. */
    List<Statement> before() {
        if (column.defaultValue() instanceof ColumnDefault.Serial serial) {
            return List.of(sequence(quoted(serial.sequence()), SequenceOptions.DEFAULT));
        }
        return column.defaultValue() instanceof ColumnDefault.Identity identity
                ? List.of(sequence(quoted(meanwhile()), identity.sequence()))
                : List.of();
    }

    private Statement sequence(String name, SequenceOptions options) {
        String how = Ddl.options(options);
        return new Statement(
                COMMENT, "CREATE SEQUENCE " + name + " AS " + column.type().sql() + (how.isEmpty() ? "" : " " + how));
    }

    /** The column, empty. */
    Change bare() {
        return new ColumnChange.AddColumn(table, with(column, false, null));
    }

    /** The default, for the rows to come; and what keeps the times of those that are there. */
    List<Statement> next() {
        List<Statement> statements = new ArrayList<>(defaults());
        statements.addAll(untouched.create());
        return statements;
    }

    private List<Statement> defaults() {
        List<Statement> statements = new ArrayList<>();
        if (column.defaultValue() instanceof ColumnDefault.Serial serial) {
            statements.add(new Statement(
                    COMMENT,
                    "ALTER SEQUENCE " + quoted(serial.sequence()) + " OWNED BY " + table.quoted() + "." + name()));
            statements.add(alter("SET DEFAULT " + nextOf(serial.sequence())));
        } else if (column.defaultValue() instanceof ColumnDefault.Identity) {
            statements.add(alter("SET DEFAULT " + nextOf(meanwhile())));
        } else if (column.defaultValue() instanceof ColumnDefault.Expression e) {
            statements.add(alter("SET DEFAULT " + e.sql()));
        }
        return statements;
    }

    /** The rows that are there; then what the column asks for beside its default. */
    List<Stage> after() {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage.Backfill(
                Servers.ALL,
                table,
                site.key(table),
                new Statement(
                        "FillColumn",
                        "UPDATE " + table.quoted() + " SET " + name() + " = DEFAULT WHERE " + name() + " IS NULL")));
        if (!untouched.drop().isEmpty()) {
            stages.add(new Stage.Transaction(Servers.ALL, untouched.drop()));
        }
        if (column.notNull()) {
            stages.addAll(NotNull.of(table, column.name()));
        }
        if (column.defaultValue() instanceof ColumnDefault.Identity identity) {
            stages.add(identity(identity));
        }
        return stages;
    }

    /** The identity goes on where the sequence of the meantime has come to. */
    private Stage identity(ColumnDefault.Identity identity) {
        String own =
                "pg_get_serial_sequence(" + Literal.text(table.quoted()) + ", " + Literal.text(column.name()) + ")";
        return Form.transaction(
                alter("DROP DEFAULT"),
                new Statement(
                        COMMENT,
                        Sql.one(new ColumnChange.SetDefault(table, column, identity))
                                .sql()),
                new Statement(COMMENT, "SELECT setval(" + own + ", " + nextOf(meanwhile()) + ", false)"),
                new Statement(COMMENT, "DROP SEQUENCE " + quoted(meanwhile())));
    }

    private Statement alter(String action) {
        return Sql.alter(COMMENT, table, "ALTER COLUMN " + name() + " " + action);
    }

    private String nextOf(String sequence) {
        return "nextval(" + Literal.text(quoted(sequence)) + ")";
    }

    private String quoted(String sequence) {
        return Identifier.quote(table.schema(), sequence);
    }

    private String meanwhile() {
        return Names.made(table.name(), column.name(), "fill");
    }

    private String name() {
        return Identifier.quote(column.name());
    }
}
