package dev.ashlar.migrate.noon;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks for every write that was acknowledged. A row's lines stand in the order of its writes: its lock was held. */
final class Ledger {
    private static final String WRITTEN = """
            WITH last AS (SELECT DISTINCT ON (post) post, kind, title FROM noon.ledger ORDER BY post, no DESC),
                 sums AS (SELECT post, sum(delta) AS delta FROM noon.ledger GROUP BY post)
            SELECT count(*) FROM last JOIN sums USING (post) LEFT JOIN %1$s p ON p.id = post
             WHERE %2$s
            """;

    private final Shape shape;
    private final int rows;

    /** @param rows how many there were at the beginning */
    Ledger(Shape shape, int rows) {
        this.shape = shape;
        this.rows = rows;
    }

    /** Everything that is not as it was written, in words. */
    List<String> wrong(String url, List<String> more) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            none(wrong, statement, "deleted posts that are there", written("last.kind = 'D' AND p.id IS NOT NULL"));
            none(wrong, statement, "written posts that are lost", written("last.kind <> 'D' AND p.id IS NULL"));
            none(
                    wrong,
                    statement,
                    "lost updates of the title",
                    written("last.kind <> 'D' AND p." + shape.title() + " IS DISTINCT FROM last.title"));
            none(wrong, statement, "lost updates of the score", written("last.kind <> 'D' AND p.score <> sums.delta"));
            none(
                    wrong,
                    statement,
                    "posts that changed though nobody wrote them",
                    "SELECT count(*) FROM " + shape.table() + " p WHERE (p.score <> 0 OR p." + shape.title()
                            + " IS DISTINCT FROM 'Post ' || p.id) AND NOT EXISTS (SELECT FROM noon.ledger l WHERE l.post = p.id)");
            none(
                    wrong,
                    statement,
                    "posts too few or too many",
                    "SELECT abs((SELECT count(*) FROM " + shape.table() + ") - " + rows
                            + " - (SELECT count(*) FILTER (WHERE kind = 'I') - count(*) FILTER (WHERE kind = 'D') FROM noon.ledger))");
            none(
                    wrong,
                    statement,
                    "posts with the same key",
                    "SELECT count(*) - count(DISTINCT id) FROM " + shape.table());
            for (String query : more) {
                none(wrong, statement, query, query);
            }
        }
        return wrong;
    }

    private String written(String condition) {
        return String.format(WRITTEN, shape.table(), condition);
    }

    private static void none(List<String> wrong, Statement statement, String what, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            if (row.getLong(1) != 0) {
                wrong.add(row.getLong(1) + " " + what);
            }
        }
    }
}
