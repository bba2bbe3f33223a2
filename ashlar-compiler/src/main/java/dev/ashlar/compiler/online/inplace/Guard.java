package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.sql.Literal;
import java.util.List;

/** Stops a migration that cannot end, before it has begun: a required column for which the rows that are there have no value. */
final class Guard {
    private Guard() {}

    static List<Form> before(Site site) {
        return site.changes().stream()
                .filter(ColumnChange.AddColumn.class::isInstance)
                .map(ColumnChange.AddColumn.class::cast)
                .filter(a -> a.column().notNull() && a.column().defaultValue() == null)
                .filter(a -> !NewColumn.isTimeOfChange(a.column()))
                .map(a -> Form.after(Form.transaction(guard(a.table(), a.column()))))
                .toList();
    }

    private static Statement guard(TableName table, Column column) {
        String message = "existing rows of " + table + " have no value for the required column " + column.name();
        return new Statement(
                "RequireValue",
                "DO $guard$ BEGIN\n  IF EXISTS (SELECT FROM " + table.quoted() + ") THEN\n    RAISE EXCEPTION "
                        + Literal.text(message.replace("%", "%%"))
                        + "\n      USING ERRCODE = '23502', HINT = 'give it a default; or add it as optional, fill it, and"
                        + " make it required in the next migration';\n  END IF;\nEND $guard$");
    }
}
