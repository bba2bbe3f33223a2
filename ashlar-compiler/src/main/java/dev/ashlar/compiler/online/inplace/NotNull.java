package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.online.Servers;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.sql.Identifier;
import java.util.List;

/**
 * SET NOT NULL without a scan under ACCESS EXCLUSIVE. PostgreSQL 18 adds the constraint unproved and proves it under a lock
 * that stops nobody; before it, a proved CHECK spares SET NOT NULL its scan.
 */
final class NotNull {
    private static final String COMMENT = "SetNotNull";
    private static final Servers NEW = Servers.since(18);
    private static final Servers OLD = Servers.until(17);

    private NotNull() {}

    static List<Stage> of(TableName table, String column) {
        String name = Names.notNull(table.name(), column);
        String check = Names.made(table.name(), column, "present");
        String quoted = Identifier.quote(column);
        return List.of(
                Form.transaction(NEW, add(table, name, "NOT NULL " + quoted)),
                Form.transaction(NEW, Sql.validate(COMMENT, table, name)),
                Form.transaction(OLD, add(table, check, "CHECK (" + quoted + " IS NOT NULL)")),
                Form.transaction(OLD, Sql.validate(COMMENT, table, check)),
                // Two statements: one would drop the CHECK first, and then scan the table (seen on 15).
                Form.transaction(
                        OLD,
                        Sql.alter(COMMENT, table, "ALTER COLUMN " + quoted + " SET NOT NULL"),
                        Sql.alter(COMMENT, table, "DROP CONSTRAINT " + Identifier.quote(check))));
    }

    private static Statement add(TableName table, String name, String condition) {
        return Sql.alter(COMMENT, table, "ADD CONSTRAINT " + Identifier.quote(name) + " " + condition + " NOT VALID");
    }
}
