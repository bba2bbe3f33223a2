package dev.ashlar.migrate.noon;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The control: a required, unique column as recipes have it, one UPDATE, SET NOT NULL, and an index in the transaction. */
final class SeedRecipe {
    private static final List<String> SQL = List.of(
            "ALTER TABLE posts ADD COLUMN slug text",
            "UPDATE posts SET slug = title || '-' || id WHERE slug IS NULL",
            "BEGIN; ALTER TABLE posts ALTER COLUMN slug SET NOT NULL; CREATE UNIQUE INDEX posts_slug_key ON posts (slug); COMMIT");

    private final Ground ground;
    private final Noon noon;

    SeedRecipe(Ground ground, Noon noon) {
        this.ground = ground;
        this.noon = noon;
    }

    Verdict run() throws SQLException, IOException {
        return noon.run(
                Kind.of("(control: one UPDATE, SET NOT NULL, CREATE INDEX)", Kinds.BASE, Kinds.BASE),
                (database, workers) -> {
                    try (Connection connection = DriverManager.getConnection(
                                    ground.ownerUrl(database) + "&ApplicationName=ashlar+migrate");
                            Statement statement = connection.createStatement()) {
                        for (String sql : SQL) {
                            statement.execute(sql);
                        }
                        return "";
                    } catch (SQLException e) {
                        return String.valueOf(e.getMessage());
                    }
                });
    }
}
