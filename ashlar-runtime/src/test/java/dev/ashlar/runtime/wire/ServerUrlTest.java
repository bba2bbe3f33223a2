package dev.ashlar.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.ashlar.runtime.wire.Server.Pooler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {
    @Test
    void readsWhatPrismaWrites() {
        Server server = ServerUrl.parse("postgresql://jo%40x:p%40ss%2Fw+%25@db.example.com:6432/my%20db"
                + "?schema=shop&connection_limit=7&pool_timeout=3&connect_timeout=5&pgbouncer=true"
                + "&sslmode=require&application_name=shop&statement_cache_size=0");

        assertThat(server.user()).isEqualTo("jo@x");
        assertThat(server.password()).isEqualTo("p@ss/w+%");
        assertThat(server.target()).isEqualTo("db.example.com:6432/my db");
        assertThat(server.schema()).isEqualTo("shop");
        assertThat(server.poolSize()).isEqualTo(7);
        assertThat(server.poolTimeoutMillis()).isEqualTo(3000);
        assertThat(server.pooler()).isEqualTo(Pooler.PRESENT);
        assertThat(server.properties())
                .containsOnly(
                        entry("connectTimeout", "5"),
                        entry("sslmode", "require"),
                        entry("ApplicationName", "shop"),
                        entry("preparedStatementCacheQueries", "0"));
        assertThat(server).hasToString("postgresql://jo@x@db.example.com:6432/my db");
    }

    @Test
    void fillsInWhatIsLeftOut() {
        Server server = ServerUrl.parse("postgres://me@localhost");

        assertThat(server.target()).isEqualTo("localhost:5432/me");
        assertThat(server.password()).isEmpty();
        assertThat(server.pooler()).isEqualTo(Pooler.DETECT);
        assertThat(server.poolSize()).isZero();
    }

    @Test
    void readsSeveralHostsAndIpv6() {
        assertThat(ServerUrl.parse("postgresql://u@a:1,b:2/d").target()).isEqualTo("a:1,b:2/d");
        assertThat(ServerUrl.parse("postgresql://u@[::1]:5433/d").target()).isEqualTo("[::1]:5433/d");
        assertThat(ServerUrl.parse("postgresql://u@[::1]/d").target()).isEqualTo("[::1]:5432/d");
    }

    @Test
    void aPasswordMayHoldSignsThatAreNotEncodedWhereNothingElseIsMeant() {
        assertThat(ServerUrl.parse("postgresql://u:a@b@host/d").password()).isEqualTo("a@b");
        assertThat(ServerUrl.parse("postgresql://u:a#b:c@host/d").password()).isEqualTo("a#b:c");
    }

    @Test
    void readsJdbcUrls() {
        Server server = ServerUrl.parse(
                "jdbc:postgresql://h:5433/d?user=u&password=p%26q&currentSchema=s&connection_limit=4&sslmode=disable");

        assertThat(server.target()).isEqualTo("h:5433/d");
        assertThat(server.user()).isEqualTo("u");
        assertThat(server.password()).isEqualTo("p&q");
        assertThat(server.schema()).isEqualTo("s");
        assertThat(server.poolSize()).isEqualTo(4);
        assertThat(server.properties()).containsEntry("sslmode", "disable").doesNotContainKey("password");
        assertThat(DriverProperties.url(server)).isEqualTo("jdbc:postgresql://h:5433/d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s3cret",
                "mysql://u:s3cret@h/d",
                "postgresql://u:s3cret@h:port/d",
                "postgresql://u:s3cret@h:99999/d",
                "postgresql://u:s3cret/x@h/d",
                "postgresql://u:s3cret%zz@h/d",
                "postgresql://u:s3cret@h/d?connection_limit=many",
                "postgresql://u:s3cret@h/d?conection_limit=5",
                "postgresql://u:s3cret@h/d?schema",
                "jdbc:mysql://u:s3cret@h/d",
            })
    void refusesWithoutShowingThePassword(String url) {
        assertThatThrownBy(() -> ServerUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the database URL cannot be read: ")
                .hasMessageContaining("help: ")
                .hasMessageNotContaining("s3cret");
    }
}
