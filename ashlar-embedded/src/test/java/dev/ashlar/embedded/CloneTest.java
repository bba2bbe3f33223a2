package dev.ashlar.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CloneTest {

    @Test
    void copiesRowsAndDefaultPrivileges() throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        try (TemporaryDatabase original = EmbeddedPostgres.temporaryDatabase()) {
            Sql.execute(original.ownerUrl(), "CREATE TABLE seen AS SELECT 7 AS n");
            TemporaryDatabase copy = new TemporaryDatabase(postgres, original.name() + "_copy");
            try (copy) {
                postgres.createDatabase(copy.name(), original.name());
                assertThat(Sql.value(copy.applicationUrl(), "SELECT n FROM seen"))
                        .isEqualTo("7");
                Sql.execute(copy.ownerUrl(), "CREATE TABLE later AS SELECT 8 AS n");
                assertThat(Sql.value(copy.applicationUrl(), "SELECT n FROM later"))
                        .isEqualTo("8");
            }
        }
    }

    @Test
    void saysThatATemplateIsInUse() throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        try (TemporaryDatabase original = EmbeddedPostgres.temporaryDatabase();
                Connection user = DriverManager.getConnection(original.ownerUrl())) {
            assertThat(user.isValid(1)).isTrue();
            assertThatThrownBy(() -> postgres.createDatabase(original.name() + "_copy", original.name()))
                    .isInstanceOfSatisfying(
                            EmbeddedPostgresException.class,
                            failed -> assertThat(failed.code()).isEqualTo("55006"))
                    .hasMessageContaining("is being accessed by other users")
                    .hasMessageContaining("close every connection to the template");
        }
    }

    @Test
    void takesNamesThatNeedQuoting() throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        String name = "Ein \"Name\"/" + ProcessHandle.current().pid();
        TemporaryDatabase odd = new TemporaryDatabase(postgres, name);
        try (odd) {
            postgres.createDatabase(name);
            assertThat(Sql.value(odd.ownerUrl(), "SELECT current_database()")).isEqualTo(name);
        }
        assertThat(postgres.hasDatabase(name)).isFalse();
    }
}
