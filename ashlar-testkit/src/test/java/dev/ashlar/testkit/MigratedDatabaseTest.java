package dev.ashlar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import dev.ashlar.testkit.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
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

    @Test
    void theClientIsConnectedAsTheApplication(Database database) {
        String count = "SELECT count(*) FROM note";
        assertThat(rows(database.session(), count)).isZero();
        assertThat(database.<Long>withTenant("a", session -> rows(session, count)))
                .isEqualTo(1);
        assertThat(database.<Long>unscoped("a test looks at all rows", session -> rows(session, count)))
                .isEqualTo(2);
    }

    private static long rows(Session session, String sql) {
        return session.query(new Statement(sql, List.of()), row -> Objects.requireNonNull(row.get(0, PgType.BIGINT)))
                .get(0);
    }

    @Nested
    class Inside {
        @Test
        void sharesTheDatabaseOfTheClassAround(@Owner DataSource owner) throws SQLException {
            assertThat(Sql.count(owner, "SELECT count(*) FROM note")).isEqualTo(2);
        }
    }
}
