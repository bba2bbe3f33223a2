package dev.ashlar.migrate.queries;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Has PostgreSQL check a statement and show the tree that it made of it, every name resolved: it keeps such a tree of a function
 * with a parsed body (version 14 and later), so the statement is one for a moment.
 */
final class StatementTree {
    private static final String NAME = "pg_temp.ashlar_query";

    private final Connection connection;
    private final String head;

    /** @param parameters the types of {@code $1}, {@code $2}..., with commas between */
    StatementTree(Connection connection, String parameters) {
        this.connection = connection;
        this.head = "CREATE FUNCTION " + NAME + "(" + parameters + ") RETURNS void LANGUAGE sql BEGIN ATOMIC ";
    }

    /** How many characters are sent before the statement, from which errors count. */
    int prefix() {
        return head.codePointCount(0, head.length());
    }

    TreeNode of(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // a comment at the end must not take the semicolon with it
            statement.execute(head + sql + "\n; END");
            TreeNode tree = read(statement);
            statement.execute("DROP FUNCTION " + NAME);
            return tree;
        }
    }

    private static TreeNode read(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT prosqlbody::text FROM pg_proc WHERE oid = '" + NAME + "'::regproc")) {
            return row.next() ? TreeReader.query(row.getString(1)).orElse(TreeNode.NONE) : TreeNode.NONE;
        }
    }
}
