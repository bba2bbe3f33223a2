package dev.ashlar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;

/** Every repetition begins with an empty table. */
@AshlarTest(schema = "src/test/resources/shop.prisma", lifecycle = AshlarTest.Lifecycle.PER_METHOD)
class SchemaDatabaseTest {
    private final DataSource application;

    SchemaDatabaseTest(DataSource application) {
        this.application = application;
    }

    @RepeatedTest(3)
    void eachTestHasADatabaseOfItsOwn(@Owner String owner) throws SQLException {
        assertThat(Sql.count(application, "SELECT count(*) FROM products")).isZero();
        Sql.execute(owner, "INSERT INTO products (name) VALUES ('chisel')");
        assertThat(Sql.count(application, "SELECT count(*) FROM products")).isOne();
    }
}
