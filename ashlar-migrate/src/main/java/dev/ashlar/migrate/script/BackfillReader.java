package dev.ashlar.migrate.script;

import dev.ashlar.migrate.script.SqlToken.Kind;
import java.util.List;
import java.util.Locale;

/** Takes the UPDATE of a backfill apart: what it sets, and for which rows. */
final class BackfillReader {
    private static final int DEFAULT_BATCH = 1000;
    private static final String EXAMPLE = "for example: UPDATE posts SET slug = lower(title) WHERE slug IS NULL;";

    private BackfillReader() {}

    static Step.Backfill read(Marker marker, List<SqlStatement> statements) {
        SqlStatement update = theUpdate(marker, statements);
        int set = topLevel(update, "SET");
        int where = topLevel(update, "WHERE");
        String table = marker.required("table");
        refuseOtherTable(update, set, table);
        refuseReturning(update);
        return new Step.Backfill(
                marker.versions(),
                marker.span(),
                table,
                marker.required("key"),
                marker.number("batch", DEFAULT_BATCH),
                marker.has("lift-row-security"),
                update,
                update.text(set, where < 0 ? update.tokens().size() : where),
                where < 0 ? "true" : update.text(where + 1, update.tokens().size()),
                topLevel(update, "FROM") < 0);
    }

    private static SqlStatement theUpdate(Marker marker, List<SqlStatement> statements) {
        if (statements.size() > 1) {
            throw Marker.invalid(
                    statements.get(1).span(),
                    "a backfill is one UPDATE",
                    "begin the next step before this statement: `-- ashlar:step`");
        }
        if (statements.isEmpty() || !statements.get(0).startsWith("UPDATE")) {
            throw Marker.invalid(
                    statements.isEmpty() ? marker.span() : statements.get(0).span(),
                    "a backfill is one UPDATE",
                    EXAMPLE);
        }
        return statements.get(0);
    }

    private static void refuseOtherTable(SqlStatement update, int set, String table) {
        String target = set < 0 ? "" : update.text(1, set);
        if (!target.toLowerCase(Locale.ROOT).equals(table.toLowerCase(Locale.ROOT))) {
            throw Marker.invalid(
                    update.span(),
                    "the UPDATE is of `" + target + "`, its marker says table=" + table,
                    "name the same table in both, without an alias");
        }
    }

    private static void refuseReturning(SqlStatement update) {
        if (topLevel(update, "RETURNING") >= 0) {
            throw Marker.invalid(update.span(), "a backfill has nobody to return rows to", "leave RETURNING out");
        }
    }

    /** The index of the first such word outside of parentheses, or -1. */
    private static int topLevel(SqlStatement statement, String word) {
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
