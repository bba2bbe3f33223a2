package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.ledger.Ledger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server may still make the ledger for a run that was killed when the next one makes it, too. */
class LedgerRaceTest {
    @TempDir
    private Path folder;

    @Test
    void aLedgerThatComesToBeMeanwhileIsTheLedger() throws Exception {
        try (Sandbox sandbox = new Sandbox(folder);
                Connection killed = Connector.open(sandbox.url());
                Connection next = Connector.open(sandbox.url())) {
            killed.setAutoCommit(false);
            new Ledger(killed, "public").create();
            CompletableFuture<Void> made = CompletableFuture.runAsync(() -> create(next));
            while (!waits(sandbox)) {
                Thread.onSpinWait();
            }
            killed.commit();
            made.get();
            assertThat(new Ledger(next, "public").exists()).isTrue();
        }
    }

    private static void create(Connection connection) {
        try {
            new Ledger(connection, "public").create();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean waits(Sandbox sandbox) throws SQLException {
        try (Connection connection = Connector.open(sandbox.url());
                Statement statement = connection.createStatement()) {
            var rows = statement.executeQuery("SELECT FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND wait_event_type = 'Lock' AND query LIKE 'CREATE TABLE%'");
            return rows.next();
        }
    }
}
