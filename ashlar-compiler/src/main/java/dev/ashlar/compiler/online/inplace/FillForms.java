package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.online.Servers;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A new required column whose values another table knows. A trigger gives it to new rows, batches to those that are there;
 * the trigger goes when the column is NOT NULL.
 */
final class FillForms {
    private static final String COMMENT = "FillColumn";
    private static final String PARENT = "parent";

    private final TableChange.FillColumn change;
    private final TableName table;
    private final String column;

    FillForms(TableChange.FillColumn change) {
        this.change = change;
        this.table = change.table();
        this.column = Identifier.quote(change.column().name());
    }

    /**
     * @param required what makes the column NOT NULL
     */
    Form of(List<Stage> required, Site site) {
        UntouchedFill untouched = new UntouchedFill(table, change.column().name(), site);
        List<Stage> stages = new ArrayList<>();
        stages.add(together(List.of(function(), trigger()), untouched.create()));
        stages.add(new Stage.Backfill(Servers.ALL, table, site.key(table), update()));
        stages.addAll(required);
        stages.add(together(
                List.of(
                        new Statement(COMMENT, "DROP TRIGGER " + Identifier.quote(name()) + " ON " + table.quoted()),
                        new Statement(COMMENT, "DROP FUNCTION " + functionName() + "()")),
                untouched.drop()));
        return new Form(List.of(), stages);
    }

    private static Stage together(List<Statement> one, List<Statement> other) {
        return new Stage.Transaction(
                Servers.ALL, Stream.concat(one.stream(), other.stream()).toList());
    }

    private Statement function() {
        return new Statement(COMMENT, """
                CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $fill$
                BEGIN
                  SELECT %s INTO NEW.%s FROM %s AS parent WHERE %s;
                  RETURN NEW;
                END
                $fill$""".formatted(functionName(), source(), column, parent(), matches("NEW")));
    }

    private Statement trigger() {
        return new Statement(
                COMMENT,
                "CREATE TRIGGER " + Identifier.quote(name()) + " BEFORE INSERT OR UPDATE ON " + table.quoted()
                        + "\n    FOR EACH ROW WHEN (NEW." + column + " IS NULL) EXECUTE FUNCTION " + functionName()
                        + "()");
    }

    private Statement update() {
        return new Statement(
                COMMENT,
                "UPDATE " + table.quoted() + " SET " + column + " = " + source() + "\nFROM " + parent()
                        + " AS parent WHERE " + matches(table.quoted()) + " AND " + table.quoted() + "." + column
                        + " IS NULL");
    }

    private String source() {
        ForeignKey key = change.key();
        int at = key.columns().indexOf(change.column().name());
        return PARENT + "." + Identifier.quote(key.referencedColumns().get(at));
    }

    private String matches(String child) {
        ForeignKey key = change.key();
        return key.columns().stream()
                .filter(c -> !c.equals(change.column().name()))
                .map(c -> PARENT + "."
                        + Identifier.quote(
                                key.referencedColumns().get(key.columns().indexOf(c)))
                        + " = " + child + "." + Identifier.quote(c))
                .collect(Collectors.joining(" AND "));
    }

    private String parent() {
        return change.key().referencedTable().quoted();
    }

    private String functionName() {
        return Identifier.quote(table.schema(), name());
    }

    private String name() {
        return Names.made(table.name(), change.column().name(), "fill");
    }
}
