package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.online.Untouched;
import dev.ashlar.sql.Identifier;
import java.util.List;

/**
 * While a column is filled, a trigger that fires last of all keeps the time of the last change of a row to which nothing else
 * happens.
 */
final class UntouchedFill {
    private static final String COMMENT = "KeepTime";

    private final TableName table;
    private final String column;
    private final Site site;

    UntouchedFill(TableName table, String column, Site site) {
        this.table = table;
        this.column = column;
        this.site = site;
    }

    /** Empty when no column keeps that time. */
    List<Statement> create() {
        Untouched untouched = untouched();
        if (untouched.isEmpty()) {
            return List.of();
        }
        String name = Identifier.quote(column);
        String filled = "OLD." + name + " IS NULL AND NEW." + name + " IS NOT NULL";
        return List.of(
                new Statement(
                        COMMENT,
                        "CREATE FUNCTION " + function() + "() RETURNS trigger LANGUAGE plpgsql AS $keep$\nBEGIN\n"
                                + untouched.when(filled) + "  RETURN NEW;\nEND\n$keep$"),
                new Statement(
                        COMMENT,
                        "CREATE TRIGGER " + trigger() + " BEFORE UPDATE ON " + table.quoted()
                                + "\n    FOR EACH ROW EXECUTE FUNCTION " + function() + "()"));
    }

    List<Statement> drop() {
        return untouched().isEmpty()
                ? List.of()
                : List.of(
                        new Statement(COMMENT, "DROP TRIGGER " + trigger() + " ON " + table.quoted()),
                        new Statement(COMMENT, "DROP FUNCTION " + function() + "()"));
    }

    /** A column that comes with these changes has kept no time yet. */
    private Untouched untouched() {
        return site.to()
                .table(table)
                .map(t -> t.withColumns(t.columns().stream()
                        .map(c -> isAdded(c.name()) ? c.withoutTouch() : c)
                        .toList()))
                .map(t -> Untouched.of(t, List.of(column)))
                .orElse(new Untouched(List.of(), List.of()));
    }

    private boolean isAdded(String name) {
        return site.changes().stream().anyMatch(c -> adds(c, name));
    }

    private boolean adds(Change change, String name) {
        return change instanceof ColumnChange.AddColumn a
                && a.table().equals(table)
                && a.column().name().equals(name);
    }

    private String trigger() {
        return Identifier.quote(Names.made("zz_ashlar", column, "untouched"));
    }

    private String function() {
        return Identifier.quote(table.schema(), Names.made(table.name(), column, "untouched"));
    }
}
