package dev.ashlar.migrate.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.migrate.failure.MigrationException;
import org.junit.jupiter.api.Test;

class DatabaseUrlTest {
    @Test
    void prismasUrlIsRead() {
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://jo%40x:p%2Fw:1@db.example:6432/my%20db?schema=app&connection_limit=5&socket_timeout=3&sslmode=require");
        assertThat(url.user()).isEqualTo("jo@x");
        assertThat(url.password()).isEqualTo("p/w:1");
        assertThat(url.schema()).isEqualTo("app");
        assertThat(url.properties()).containsOnlyKeys("sslmode");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example:6432/my%20db");
    }

    @Test
    void jdbcUrlIsRead() {
        DatabaseUrl url =
                DatabaseUrl.parse("jdbc:postgresql://localhost:5432/d?user=u&password=secret&ApplicationName=x");
        assertThat(url.user()).isEqualTo("u");
        assertThat(url.password()).isEqualTo("secret");
        assertThat(url.properties()).containsEntry("ApplicationName", "x");
    }

    @Test
    void addressesOfAllKindsPass() {
        assertThat(DatabaseUrl.parse("postgres://u@[::1]:5432/d").address()).isEqualTo("[::1]:5432");
        assertThat(DatabaseUrl.parse("postgresql://u:p@a:1,b:2/d").jdbc()).isEqualTo("jdbc:postgresql://a:1,b:2/d");
        assertThat(DatabaseUrl.parse("postgresql:///d").jdbc()).isEqualTo("jdbc:postgresql://localhost/d");
    }

    @Test
    void thePasswordIsNeverShown() {
        assertThat(DatabaseUrl.parse("postgresql://u:secret@h/d")).hasToString("postgresql://u:***@h/d");
        assertThat(DatabaseUrl.parse("jdbc:postgresql://h/d?user=u&password=secret")
                        .toString())
                .doesNotContain("secret");
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://u:sec ret@h/d"))
                .isInstanceOf(MigrationException.InvalidUrl.class)
                .hasMessageNotContaining("ret");
        assertThatThrownBy(() -> DatabaseUrl.parse("mysql://u:secret@h/d"))
                .isInstanceOf(MigrationException.InvalidUrl.class)
                .hasMessageNotContaining("secret");
    }
}
