package dev.ashlar.cases;

import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A file of SQL as psql would run it: paragraphs one after another, each a transaction of its own. A paragraph under a line
 * {@code -- fails} has to fail.
 */
final class SqlFile {
    private SqlFile() {}

    static void run(String url, String text) {
        try (Connection connection = Connector.open(DatabaseUrl.parse(url));
                Statement statement = connection.createStatement()) {
            for (String paragraph : text.split("\\n\\s*\\n")) {
                run(statement, paragraph);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Statement statement, String paragraph) throws SQLException {
        boolean fails = paragraph.lines().anyMatch(line -> line.startsWith("-- fails"));
        try {
            statement.execute(paragraph);
        } catch (SQLException e) {
            if (fails) {
                return;
            }
            throw e;
        }
        if (fails) {
            throw new IllegalStateException("this was to fail: " + paragraph);
        }
    }
}
