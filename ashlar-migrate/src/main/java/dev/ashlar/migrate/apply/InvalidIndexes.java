package dev.ashlar.migrate.apply;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds INVALID indexes of a table that nobody builds at the moment, and drops them without stopping anybody. */
final class InvalidIndexes {
    // Toast tables have indexes too, which REINDEX TABLE builds again. A unique one that is ready refuses rows: first.
    private static final String FIND = """
            SELECT c.relname, format('%I.%I', n.nspname, c.relname) AS name
              FROM pg_class t
              JOIN pg_index i ON i.indrelid IN (t.oid, t.reltoastrelid)
              JOIN pg_class c ON c.oid = i.indexrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE t.oid IN (to_regclass($name), (SELECT indrelid FROM pg_index WHERE indexrelid = to_regclass($name)))
               AND NOT i.indisvalid AND c.relkind = 'i'
               AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p
                     WHERE p.relid = i.indrelid AND p.index_relid = i.indexrelid)
             ORDER BY i.indisunique AND i.indisready DESC, c.relname
            """.replace("$name", "?");

    private final Session session;
    private final String migration;
    private final Span place;

    InvalidIndexes(Session session, String migration, Span place) {
        this.session = session;
        this.migration = migration;
        this.place = place;
    }

    /** An index that can be dropped: its bare name, and the one to drop it by. */
    record Found(String index, String name) {}

    /**
     * @param relation the table, or one of its indexes, as SQL writes it
     * @param wanted by its bare name
     */
    List<Found> of(String relation, Predicate<String> wanted) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (PreparedStatement query = session.connection().prepareStatement(FIND)) {
            query.setString(1, relation);
            query.setString(2, relation);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return found.stream().filter(f -> wanted.test(f.index())).toList();
    }

    void drop(List<Found> indexes) {
        for (Found index : indexes) {
            session.listener().invalidIndexDropped(migration, index.index());
            session.watched(migration, place, () -> {
                try (Statement drop = session.connection().createStatement()) {
                    drop.execute("DROP INDEX CONCURRENTLY IF EXISTS " + index.name());
                }
            });
        }
    }
}
