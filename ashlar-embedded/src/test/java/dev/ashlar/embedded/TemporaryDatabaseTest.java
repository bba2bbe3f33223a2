package dev.ashlar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TemporaryDatabaseTest {

    @Test
    void answersAsPostgreSql18() throws SQLException {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase();
                Connection connection = DriverManager.getConnection(database.ownerUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_setting('server_version')")) {
            rows.next();
            assertThat(rows.getString(1)).startsWith("18.");
        }
    }

    @Test
    void isGoneWhenClosed() {
        EmbeddedPostgres server = EmbeddedPostgres.shared();
        TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase();
        assertThat(server.hasDatabase(database.name())).isTrue();
        database.close();
        database.close();
        assertThat(server.hasDatabase(database.name())).isFalse();
    }
}
