package dev.ashlar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.testkit.database.TestDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@AshlarTest(migrations = "src/test/resources/migrations")
class MigratedDatabaseTest {

    @BeforeAll
    static void arrange(@Owner String url) throws SQLException {
        Sql.execute(url, "INSERT INTO note (tenant, text) VALUES ('a', 'x'), ('b', 'y')");
    }

    @Test
    void theOwnerSeesEveryRow(@Owner DataSource owner) throws SQLException {
        assertThat(Sql.count(owner, "SELECT count(*) FROM note")).isEqualTo(2);
    }

    @Test
    void rowLevelSecurityHoldsTheApplication(DataSource application) throws SQLException {
        assertThat(Sql.count(application, "SELECT count(*) FROM note")).isZero();
    }

    @Test
    void theUrlIsThatOfTheSameDatabase(TestDatabase database, @Application String url) {
        assertThat(url).isEqualTo(database.applicationUrl()).contains(database.name());
    }

    @Nested
    class Inside {
        @Test
        void sharesTheDatabaseOfTheClassAround(@Owner DataSource owner) throws SQLException {
            assertThat(Sql.count(owner, "SELECT count(*) FROM note")).isEqualTo(2);
        }
    }
}
