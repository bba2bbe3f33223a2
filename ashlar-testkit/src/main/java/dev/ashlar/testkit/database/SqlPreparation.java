package dev.ashlar.testkit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Runs a script on one connection. */
record SqlPreparation(String script) implements Preparation {

    @Override
    public String fingerprint() {
        return Fingerprint.of(List.of(script));
    }

    @Override
    public void apply(String ownerUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }
}
