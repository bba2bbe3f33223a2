package dev.ashlar.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void theApplicationUsesTablesThatTheOwnerMadeLater() throws SQLException {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase()) {
            Sql.execute(
                    database.ownerUrl(),
                    "CREATE SCHEMA billing; CREATE TABLE billing.invoice (id bigserial PRIMARY KEY, total int)");
            Sql.execute(database.applicationUrl(), "INSERT INTO billing.invoice (total) VALUES (3)");
            Sql.execute(database.applicationUrl(), "UPDATE billing.invoice SET total = total + 1");
            assertThat(Sql.value(database.applicationUrl(), "SELECT total FROM billing.invoice"))
                    .isEqualTo("4");
            Sql.execute(database.applicationUrl(), "DELETE FROM billing.invoice");
        }
    }

    @Test
    void theApplicationOwnsNothingAndMakesNothing() throws SQLException {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase()) {
            Sql.execute(database.ownerUrl(), "CREATE TABLE note (id int)");
            assertThatThrownBy(() -> Sql.execute(database.applicationUrl(), "DROP TABLE note"))
                    .hasMessageContaining("must be owner of table note");
            assertThatThrownBy(() -> Sql.execute(database.applicationUrl(), "CREATE TABLE mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> Sql.execute(database.applicationUrl(), "TRUNCATE note"))
                    .hasMessageContaining("permission denied for table note");
        }
    }

    @Test
    void rowLevelSecurityHoldsTheApplication() throws SQLException {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase()) {
            Sql.execute(
                    database.ownerUrl(),
                    "CREATE TABLE note (tenant text); INSERT INTO note VALUES ('a'), ('b'), ('b');"
                            + "ALTER TABLE note ENABLE ROW LEVEL SECURITY;"
                            + "CREATE POLICY own ON note USING (tenant = current_setting('app.tenant_id', true))");
            assertThat(Sql.value(database.ownerUrl(), "SELECT count(*) FROM note"))
                    .isEqualTo("3");
            assertThat(Sql.value(database.applicationUrl(), "SELECT count(*) FROM note"))
                    .isEqualTo("0");
            assertThat(Sql.value(
                            database.applicationUrl() + "&options=-c%20app.tenant_id=b", "SELECT count(*) FROM note"))
                    .isEqualTo("2");
        }
    }
}
