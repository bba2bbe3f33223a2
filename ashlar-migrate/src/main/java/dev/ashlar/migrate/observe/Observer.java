package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveSchema;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.introspect.Introspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at a database in use, in a number of queries that does not depend on how much there is, in one read-only transaction
 * that sees one moment and gives up rather than wait. Any role may look; what it is not allowed to see is absent.
 */
public final class Observer {
    /** No catalogue query takes a second; what takes longer is a sign that the server is in trouble already. */
    private static final String LIMITS = "SET LOCAL statement_timeout = '30s'; SET LOCAL lock_timeout = '1s';"
            + " SET LOCAL idle_in_transaction_session_timeout = '60s'";

    private Observer() {}

    /** @throws SQLException when the connection is lost, the server takes longer than it should, or a table is locked (55P03) */
    public static LiveDatabase observe(DatabaseUrl url) throws SQLException {
        try (Connection connection = Connector.open(url)) {
            return observe(connection, url.schema());
        }
    }

    /**
     * @param connection in autocommit mode, as it is afterwards
     * @param own the connection's own schema, whose names the catalogue leaves unqualified
     */
    public static LiveDatabase observe(Connection connection, String own) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMITS);
            return read(connection, own);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
        }
    }

    private static LiveDatabase read(Connection connection, String own) throws SQLException {
        Asking ask = new Asking(connection);
        List<LiveSchema> schemas = SecurityFacts.schemas(ask);
        return new LiveDatabase(
                ServerFacts.server(ask),
                catalog(connection, own, schemas),
                schemas,
                TableFacts.tables(ask),
                ColumnFacts.columns(ask),
                IndexFacts.indexes(ask),
                ConstraintFacts.constraints(ask),
                ConstraintFacts.foreignKeys(ask),
                SequenceFacts.sequences(ask),
                FunctionFacts.triggers(ask),
                FunctionFacts.functions(ask),
                ViewFacts.views(ask),
                SecurityFacts.policies(ask),
                RoleFacts.roles(ask),
                RoleFacts.grants(ask),
                RoleFacts.defaultPrivileges(ask),
                ServerFacts.extensions(ask),
                ServerFacts.settings(ask),
                StatementFacts.statements(ask),
                ServerFacts.replicationSlots(ask));
    }

    private static Catalog catalog(Connection connection, String own, List<LiveSchema> schemas) throws SQLException {
        Stream<String> others = schemas.stream().map(LiveSchema::name).filter(name -> !name.equals(own));
        return Introspector.read(
                connection, Stream.concat(Stream.of(own), others).toList());
    }
}
