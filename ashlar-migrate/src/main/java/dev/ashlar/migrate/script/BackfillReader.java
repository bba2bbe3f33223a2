package dev.ashlar.migrate.script;

import dev.ashlar.migrate.script.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes the statement of a backfill apart: what it sets, and for which rows. */
final class BackfillReader {
    private static final int DEFAULT_BATCH = 100;
    private static final String EXAMPLE = "for example: UPDATE posts SET slug = lower(title) WHERE slug IS NULL;";
    private static final String JAVA_EXAMPLE = "for example: -- ashlar:backfill java=com.acme.Slugs table=posts key=id"
            + " set=slug, and below it SELECT title FROM posts WHERE slug IS NULL;";

    private final Marker marker;
    private final SqlStatement statement;

    private BackfillReader(Marker marker, SqlStatement statement) {
        this.marker = marker;
        this.statement = statement;
    }

    static Step.Backfill read(Marker marker, List<SqlStatement> statements) {
        boolean java = marker.has("java");
        String wanted = java ? "a backfill in Java is one SELECT" : "a backfill is one UPDATE";
        if (statements.size() > 1) {
            throw Marker.invalid(
                    statements.get(1).span(), wanted, "begin the next step before this statement: `-- ashlar:step`");
        }
        if (statements.isEmpty() || !statements.get(0).startsWith(java ? "SELECT" : "UPDATE")) {
            throw Marker.invalid(
                    statements.isEmpty() ? marker.span() : statements.get(0).span(),
                    wanted,
                    java ? JAVA_EXAMPLE : EXAMPLE);
        }
        BackfillReader reader = new BackfillReader(marker, statements.get(0));
        return java ? reader.select() : reader.update();
    }

    private Step.Backfill update() {
        int set = topLevel("SET");
        refuseOtherTable(set < 0 ? "" : statement.text(1, set));
        if (topLevel("RETURNING") >= 0) {
            throw Marker.invalid(statement.span(), "a backfill has nobody to return rows to", "leave RETURNING out");
        }
        return step(statement.text(set, where()), topLevel("FROM") < 0, null);
    }

    private Step.Backfill select() {
        int from = topLevel("FROM");
        refuseOtherTable(from < 0 ? "" : statement.text(from + 1, where()));
        List<String> columns = marker.names("set");
        if (columns.isEmpty()) {
            throw Marker.invalid(marker.span(), "a backfill in Java does not say which columns it sets", JAVA_EXAMPLE);
        }
        return step("", true, new Step.JavaValues(marker.required("java"), statement.text(1, from), columns));
    }

    private Step.Backfill step(String assignments, boolean oneTable, Step.@Nullable JavaValues java) {
        int where = where();
        int end = statement.tokens().size();
        return new Step.Backfill(
                marker.versions(),
                marker.span(),
                marker.required("table"),
                marker.names("key"),
                new Step.Pacing(
                        marker.number("batch", DEFAULT_BATCH), marker.duration("budget"), marker.duration("pause")),
                marker.has("lift-row-security"),
                statement,
                assignments,
                where == end ? "true" : statement.text(where + 1, end),
                oneTable,
                java);
    }

    private void refuseOtherTable(String target) {
        String table = marker.required("table");
        if (!target.toLowerCase(Locale.ROOT).equals(table.toLowerCase(Locale.ROOT))) {
            throw Marker.invalid(
                    statement.span(),
                    "the " + statement.word(0) + " is of `" + target + "`, its marker says table=" + table,
                    "name the same table in both, without an alias");
        }
    }

    private int where() {
        int where = topLevel("WHERE");
        return where < 0 ? statement.tokens().size() : where;
    }

    /** The index of the first such word outside of parentheses, or -1. */
    private int topLevel(String word) {
        int depth = 0;
        for (int i = 0; i < statement.tokens().size(); i++) {
            Kind kind = statement.tokens().get(i).kind();
            depth += kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
            if (depth == 0 && statement.isWord(i, word)) {
                return i;
            }
        }
        return -1;
    }
}
