package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.TouchChange;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Triggers that keep the time of a row's last change. */
final class TouchDdl implements TouchChange.Cases<List<Statement>> {
    private static final String PREFIX = "touch_";

    @Override
    public List<Statement> createFunction(TouchChange.CreateFunction change) {
        String function = function(change.schema(), change.column());
        return List.of(
                new Statement("UpdatedAt", body(function, Identifier.quote(change.column()))),
                new Statement("UpdatedAt", "COMMENT ON FUNCTION " + function + "() IS " + mark()));
    }

    /**
     * The trigger's arguments are the generated columns, which have no value yet in NEW. Rows are compared by their bytes,
     * for a column of type json has no equality.
     */
    private static String body(String function, String column) {
        return String.format("""
            CREATE OR REPLACE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql AS $touch$
            DECLARE
              changed boolean;
            BEGIN
              IF TG_NARGS = 0 THEN
                changed := NEW *<> OLD;
              ELSE
                changed := to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV;
              END IF;
              IF changed AND NEW.%2$s IS NOT DISTINCT FROM OLD.%2$s THEN
                NEW.%2$s := CURRENT_TIMESTAMP;
              END IF;
              RETURN NEW;
            END
            $touch$""", function, column);
    }

    @Override
    public List<Statement> dropFunction(TouchChange.DropFunction change) {
        return List.of(
                new Statement("UpdatedAt", "DROP FUNCTION " + function(change.schema(), change.column()) + "()"));
    }

    @Override
    public List<Statement> createTrigger(TouchChange.CreateTrigger change) {
        String trigger = trigger(change.column());
        String table = change.table().quoted();
        String arguments = change.touch().except().stream().map(Literal::text).collect(Collectors.joining(", "));
        return List.of(
                new Statement(
                        "UpdatedAt",
                        "CREATE TRIGGER " + trigger + " BEFORE UPDATE ON " + table
                                + "\n    FOR EACH ROW EXECUTE FUNCTION "
                                + function(change.table().schema(), change.column()) + "(" + arguments + ")"),
                new Statement("UpdatedAt", "COMMENT ON TRIGGER " + trigger + " ON " + table + " IS " + mark()));
    }

    @Override
    public List<Statement> dropTrigger(TouchChange.DropTrigger change) {
        return List.of(new Statement(
                "UpdatedAt",
                "DROP TRIGGER " + trigger(change.column()) + " ON "
                        + change.table().quoted()));
    }

    @Override
    public List<Statement> createPurge(TouchChange.CreatePurge change) {
        String function = purge(change.table());
        return List.of(
                new Statement(
                        "Retention",
                        "CREATE OR REPLACE FUNCTION " + function
                                + "(batch integer DEFAULT 1000) RETURNS bigint LANGUAGE plpgsql SET search_path FROM CURRENT AS $purge$"
                                + change.body() + "$purge$"),
                new Statement(
                        "Retention",
                        "COMMENT ON FUNCTION " + function + "(integer) IS "
                                + Literal.text(Column.PURGE_MARK + change.column())));
    }

    @Override
    public List<Statement> dropPurge(TouchChange.DropPurge change) {
        return List.of(new Statement("Retention", "DROP FUNCTION " + purge(change.table()) + "(integer)"));
    }

    private static String purge(TableName table) {
        return Identifier.quote(table.schema(), Identifier.cut("purge_deleted_" + table.name(), Identifier.MAX_BYTES));
    }

    private static String mark() {
        return Literal.text(Column.Touch.MARK);
    }

    private static String trigger(String column) {
        return Identifier.quote(name(column));
    }

    private static String function(@Nullable String schema, String column) {
        return Identifier.quote(schema, name(column));
    }

    private static String name(String column) {
        return Identifier.cut(PREFIX + column, Identifier.MAX_BYTES);
    }
}
