package dev.ashlar.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.Options;
import dev.ashlar.runtime.Database;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers of their own, because they are stopped and reconfigured. */
@SuppressWarnings("NullAway") // what is read here is never NULL
class ServerGoneTest {
    @Test
    void aServerThatStopsInTheMiddleIsToldAndThePoolRecoversWhenItIsBack(@TempDir Path folder) {
        EmbeddedPostgres first = EmbeddedPostgres.start(folder);
        String url = first.ownerUrl("postgres");
        try (Database db = Database.builder()
                .url(url)
                .poolSize(2)
                .connectionTimeout(Duration.ofMillis(300))
                .build()) {
            run(db, "create table kept (id int)");
            run(db, "insert into kept values (1)");

            assertThatThrownBy(() -> db.<Object>transaction(tx -> {
                        tx.execute(new Statement("insert into kept values (2)", List.of()));
                        first.stop();
                        return tx.execute(new Statement("insert into kept values (3)", List.of()));
                    }))
                    .isInstanceOf(ConnectionFailed.class);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> count(db))
                        .isInstanceOf(ConnectionFailed.class)
                        .hasMessageContaining("help: ");
            }

            try (EmbeddedPostgres second = EmbeddedPostgres.start(folder)) {
                assertThat(second.ownerUrl("postgres")).isEqualTo(url);
                assertThat(countWhenItIsBack(db)).isEqualTo(1);
                assertThat(db.pool().active()).isZero();
            }
        }
    }

    @Test
    void aWrongPasswordIsToldAndNotShown() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Options.temporary())) {
            String place = "127.0.0.1:" + server.port() + "/postgres";
            try (Database owner = Database.connect(server.ownerUrl("postgres") + "&connection_limit=1")) {
                run(owner, "alter role app password 'p@ss:w/ord#1 %'");
                run(
                        owner,
                        "do $$ begin execute format($f$copy (values ('host all postgres 127.0.0.1/32 trust'),"
                                + " ('host all all 127.0.0.1/32 scram-sha-256')) to %L$f$, current_setting('hba_file'));"
                                + " end $$");
                run(owner, "select pg_reload_conf()");
            }
            awaitReload("postgresql://app@" + place);

            assertThatThrownBy(() -> Database.connect("postgresql://app:s3cret@" + place))
                    .isInstanceOfSatisfying(
                            ConnectionFailed.class,
                            e -> assertThat(e.sqlState()).isEqualTo("28P01"))
                    .hasMessageContaining("as \"app\"")
                    .hasMessageContaining("percent-encoded")
                    .hasMessageNotContaining("s3cret");
            try (Database right = Database.connect("postgresql://app:p%40ss%3Aw%2Ford%231%20%25@" + place)) {
                assertThat(right.toString()).isEqualTo("postgresql://app@" + place);
            }
        }
    }

    /** The server reads its file again a moment after it was told to. */
    private static void awaitReload(String url) {
        for (int i = 0; i < 500; i++) {
            try (Database stillTrusted = Database.connect(url + "?connection_limit=1")) {
                assertThat(stillTrusted).isNotNull();
                Thread.sleep(20);
            } catch (ConnectionFailed asked) {
                return;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The pool tries again by itself, at intervals that grow. */
    private static int countWhenItIsBack(Database db) {
        for (int i = 0; ; i++) {
            try {
                return count(db);
            } catch (ConnectionFailed e) {
                if (i == 100) {
                    throw e;
                }
            }
        }
    }

    private static int count(Database db) {
        return db.session()
                .query(new Statement("select count(*)::int from kept", List.of()), row -> row.get(0, PgType.INTEGER))
                .get(0);
    }

    private static void run(Database db, String sql) {
        db.session().execute(new Statement(sql, List.of()));
    }
}
