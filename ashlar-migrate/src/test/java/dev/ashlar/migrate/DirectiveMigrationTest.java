package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.migrate.consent.Answers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What directives say, as migrations that are written, run and taken back. */
class DirectiveMigrationTest {
    private final String app =
            "app_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void open() {
        sandbox = new Sandbox(folder);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Development dev(String name, String models) {
        return sandbox.migrator().dev(name, Schemas.models(models), true, Answers.ALL);
    }

    @Test
    void aMigrationMakesTheRolesThatItGivesSomething() throws SQLException {
        String cat = "model Cat {\n  id Int @id @default(autoincrement())\n}\n";
        String granted = "/// @role(\"" + app + "\", login: true)\n/// @grant(select, on: tables, to: \"" + app
                + "\")\n\n" + cat;
        dev("init", cat);
        Development.Created created = (Development.Created) dev("access", granted);
        assertThat(created.migration().up().text())
                .contains("CREATE ROLE \"" + app + "\"", "LOGIN", "GRANT SELECT ON TABLE \"Cat\"");
        assertThat(dev("nothing", granted)).isInstanceOf(Development.UpToDate.class);
        assertThat(sandbox.query("SELECT rolcanlogin::text FROM pg_roles WHERE rolname = '" + app + "'"))
                .containsExactly("true");
        sandbox.migrator().rollback();
        assertThat(sandbox.query("SELECT has_table_privilege('" + app + "', '\"Cat\"', 'SELECT')::text"))
                .containsExactly("false");
        try (Connection connection = sandbox.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE " + app);
        }
    }

    @Test
    void whatIsCalledAfterAColumnFollowsItsNewName() {
        String before = """
                /// @softDelete(gone, retention: "1 day")
                model Cat {
                  id   Int       @id
                  n    Int       @default(0)
                  gone DateTime?
                  /// @updatedAt(database)
                  at   DateTime  @default(now()) @updatedAt
                }
                """;
        String after = before.replace("model Cat", "/// @renamed(\"Cat\")\nmodel Animal")
                .replace("  at   DateTime ", "  /// @renamed(\"at\")\n  when DateTime ");
        dev("init", before);
        dev("rename", after);
        assertThat(sandbox.query("INSERT INTO \"Animal\" (id, \"when\") VALUES (1, '2020-01-01') RETURNING id::text"))
                .containsExactly("1");
        assertThat(sandbox.query("UPDATE \"Animal\" SET n = 1 RETURNING (\"when\" > '2021-01-01')::text"))
                .containsExactly("true");
        assertThat(sandbox.query("SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
                .containsExactlyInAnyOrder("touch_when", "purge_deleted_Animal");
        assertThat(dev("nothing", after)).isInstanceOf(Development.UpToDate.class);
    }
}
