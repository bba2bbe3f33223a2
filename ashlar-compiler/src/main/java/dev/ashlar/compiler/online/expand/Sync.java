package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.Conversion;
import dev.ashlar.compiler.online.Servers;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.compiler.online.Untouched;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The trigger that keeps the two columns of a shadow in step, and the update of the rows that were there before it. */
final class Sync {
    /** Triggers fire in the order of their names, and this one has to see what the others made of the row. */
    private static final String TRIGGER = "zz_ashlar_sync_";

    private static final String HEADING = "Sync";

    /** Types whose equality is none, or not that of their texts. */
    private static final Set<String> BY_TEXT = Set.of("json", "xml", "citext");

    private static final Pattern CONSTANT = Pattern.compile(
            "(?i)(?:'(?:[^']|'')*'|-?[0-9.]+|\\(-?[0-9.]+\\)|true|false|null|now\\(\\)|current_timestamp(?:\\(\\d\\))?|current_date)"
                    + "(?:::[^()]*(?:\\([0-9, ]+\\))?[^()]*)?");

    private final Shadow shadow;

    Sync(Shadow shadow) {
        this.shadow = shadow;
    }

    /**
     * @param others the shadows of the same table, this one among them
     */
    List<Statement> create(Table table, List<Shadow> others) {
        return List.of(
                statement("CREATE FUNCTION " + function() + "() RETURNS trigger LANGUAGE plpgsql" + searchPath()
                        + " AS $sync$\nBEGIN\n" + insert() + update() + untouched(table, others)
                        + "  RETURN NEW;\nEND\n$sync$"),
                statement("CREATE TRIGGER " + trigger() + " BEFORE INSERT OR UPDATE ON " + table()
                        + "\n    FOR EACH ROW EXECUTE FUNCTION " + function() + "()"));
    }

    List<Statement> drop() {
        return List.of(
                statement("DROP TRIGGER " + trigger() + " ON " + table()),
                statement("DROP FUNCTION " + function() + "()"));
    }

    /** A row that a trigger has brought into step already fails the condition. */
    static Stage backfill(Shadow shadow, List<String> key) {
        String fresh = Identifier.quote(shadow.fresh().name());
        String old = Identifier.quote(shadow.old().name());
        String value = shadow.there().usingFor(old).orElse(old);
        String sql = "UPDATE " + shadow.table().quoted() + " SET " + fresh + " = " + value + "\nWHERE " + fresh
                + " IS NULL AND " + old + " IS NOT NULL";
        return new Stage.Backfill(Servers.ALL, shadow.table(), key, new Statement("Backfill", sql));
    }

    private String insert() {
        if (shadow.hidden()) {
            return "  IF TG_OP = 'INSERT' THEN\n    " + forward() + "\n";
        }
        return "  IF TG_OP = 'INSERT' THEN\n    IF " + given() + " THEN\n      " + backward() + "\n    ELSE\n      "
                + forward() + "\n    END IF;\n";
    }

    /** Whether the fresh column is the one that the statement gave a value to. */
    private String given() {
        ColumnDefault before = shadow.old().defaultValue();
        String fresh =
                unlike("NEW", "fresh", constant(shadow.fresh(), shadow.fresh().defaultValue()));
        return before != null && !isStable(before)
                ? fresh
                : fresh + " OR NOT " + unlike("NEW", "old", constant(shadow.old(), before));
    }

    private String unlike(String row, String which, String value) {
        Column column = which.equals("old") ? shadow.old() : shadow.fresh();
        return distinct(column.type(), row + "." + Identifier.quote(column.name()), value);
    }

    private static String constant(Column column, @Nullable ColumnDefault value) {
        String sql = value instanceof ColumnDefault.Expression e ? "(" + e.sql() + ")" : "NULL";
        return sql + "::" + column.type().sql();
    }

    /** Whether every evaluation within one statement gives the same. */
    static boolean isStable(ColumnDefault value) {
        return value instanceof ColumnDefault.Expression e
                && CONSTANT.matcher(e.sql().strip()).matches();
    }

    private String update() {
        String freshChanged = changed(shadow.fresh());
        if (!shadow.hidden()) {
            return "  ELSIF " + freshChanged + outOfStep() + " THEN\n    " + backward() + "\n  ELSIF "
                    + changed(shadow.old()) + outOfStep() + " THEN\n    " + forward() + "\n  ELSIF NEW."
                    + Identifier.quote(shadow.fresh().name()) + " IS NULL THEN\n    " + forward() + "\n  ELSE\n    "
                    + backward() + "\n  END IF;\n";
        }
        // Nobody writes the fresh column yet but a foreign key's ON DELETE and ON UPDATE.
        String action = freshChanged + " AND NOT " + changed(shadow.old());
        String by = shadow.back() == null
                ? " AND NEW." + Identifier.quote(shadow.fresh().name()) + " IS NULL"
                : " AND " + unlikeOld();
        return "  ELSIF " + action + by + " THEN\n    " + backward() + "\n  ELSE\n    " + forward() + "\n  END IF;\n";
    }

    /** What a backfill writes is no news to the other column, which may hold more than it can say. */
    private String outOfStep() {
        return shadow.there().equals(Conversion.PLAIN) ? "" : " AND " + unlikeOld();
    }

    private String unlikeOld() {
        String fresh = "NEW." + Identifier.quote(shadow.fresh().name());
        return distinct(shadow.fresh().type(), fresh, cast(there("NEW." + old())));
    }

    private String old() {
        return Identifier.quote(shadow.old().name());
    }

    private String cast(String value) {
        return "(" + value + ")::" + shadow.fresh().type().sql();
    }

    private static String changed(Column column) {
        String name = Identifier.quote(column.name());
        return distinct(column.type(), "NEW." + name, "OLD." + name);
    }

    private static String distinct(ColumnType type, String a, String b) {
        boolean byText = type.enumType() == null
                && (BY_TEXT.contains(type.base()) || type.sql().equals(type.name() + (type.list() ? "[]" : "")));
        String cast = byText ? "::text" : "";
        return "(" + a + cast + " IS DISTINCT FROM " + (byText ? "(" + b + ")" : b) + cast + ")";
    }

    private String forward() {
        return "NEW." + Identifier.quote(shadow.fresh().name()) + " := " + there("NEW." + old()) + ";";
    }

    private String backward() {
        Conversion back = shadow.back();
        String fresh = "NEW." + Identifier.quote(shadow.fresh().name());
        return "NEW." + old() + " := "
                + (back == null ? "NULL" : back.usingFor(fresh).orElse(fresh)) + ";";
    }

    private String there(String value) {
        return shadow.there().usingFor(value).orElse(value);
    }

    private String untouched(Table table, List<Shadow> others) {
        List<String> filled = others.stream().map(o -> o.fresh().name()).toList();
        return Untouched.of(table, filled)
                .when("TG_OP = 'UPDATE' AND " + changed(shadow.fresh()) + " AND NOT " + changed(shadow.old()));
    }

    /** Names of types inside the function must mean the same whoever writes the row. */
    private String searchPath() {
        boolean named = Stream.of(shadow.there(), shadow.back())
                .filter(Objects::nonNull)
                .anyMatch(c -> c.usingFor("").isPresent());
        boolean ofEnum =
                shadow.old().type().enumType() != null || shadow.fresh().type().enumType() != null;
        return named || ofEnum ? " SET search_path FROM CURRENT" : "";
    }

    private String trigger() {
        return Identifier.quote(Temporary.name(TRIGGER + shadow.fresh().name(), ""));
    }

    private String function() {
        TableName table = shadow.table();
        return Identifier.quote(
                table.schema(),
                Temporary.name(
                        "ashlar_sync_" + table.name() + "_" + shadow.fresh().name(), ""));
    }

    private String table() {
        return shadow.table().quoted();
    }

    private static Statement statement(String sql) {
        return new Statement(HEADING, sql);
    }
}
