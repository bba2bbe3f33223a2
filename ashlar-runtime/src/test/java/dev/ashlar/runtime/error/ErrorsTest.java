package dev.ashlar.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.build.SqlLane;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // what is read here is never NULL
class ErrorsTest {
    private static TemporaryDatabase postgres;
    private static Database db;

    private static final class Member extends Table {
        final Column<Integer> id = column("id", PgType.INTEGER);
        final Column<Integer> age = column("age", PgType.INTEGER);

        Member() {
            super(null, "member", null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, age);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }

        @Override
        public List<Constraint> constraints() {
            return List.of(new Constraint("adult", Constraint.Kind.CHECK, List.of("age")));
        }
    }

    @BeforeAll
    static void connect() {
        postgres = EmbeddedPostgres.temporaryDatabase();
        db = Database.connect(postgres.ownerUrl() + "&connection_limit=2");
        run("create table team (org int, slug text, primary key (org, slug))");
        run("create table member (id int primary key, age int not null constraint adult check (age >= 18), org int,"
                + " slug text, constraint member_team_fkey foreign key (org, slug) references team)");
        run("create table booking (during int4range, exclude using gist (during with &&))");
        run("insert into team values (1, 'a')");
        run("insert into member values (1, 30, 1, 'a')");
        run("insert into booking values ('[1,5)')");
    }

    @AfterAll
    static void close() {
        db.close();
        postgres.close();
    }

    @Test
    void aUniqueViolationNamesTableConstraintAndColumns() {
        assertThatThrownBy(() -> run("insert into team values (1, 'a')"))
                .isInstanceOfSatisfying(UniqueViolation.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("23505");
                    assertThat(e.constraint()).isEqualTo("team_pkey");
                    assertThat(e.table()).isEqualTo("team");
                    assertThat(e.columns()).containsExactly("org", "slug");
                    assertThat(e.safeToRetry()).isFalse();
                    assertThat(e.detail()).contains("(1, a)");
                    assertThat(e).hasMessageNotContaining("(1, a)").hasMessageContaining("help: ");
                    assertThat(e.getCause()).hasMessageNotContaining("(1, a)");
                });
    }

    @Test
    void aForeignKeyViolationIsToldFromBothSides() {
        assertThatThrownBy(() -> run("insert into member values (2, 20, 9, 'x')"))
                .isInstanceOfSatisfying(ForeignKeyViolation.class, e -> {
                    assertThat(e.constraint()).isEqualTo("member_team_fkey");
                    assertThat(e.table()).isEqualTo("member");
                    assertThat(e.columns()).containsExactly("org", "slug");
                });
        assertThatThrownBy(() -> run("delete from team"))
                .isInstanceOfSatisfying(
                        ForeignKeyViolation.class,
                        e -> assertThat(e.constraint()).isEqualTo("member_team_fkey"));
    }

    @Test
    void notNullAndExclusionAreToldApart() {
        assertThatThrownBy(() -> run("insert into member (id) values (3)"))
                .isInstanceOfSatisfying(
                        NotNullViolation.class, e -> assertThat(e.columns()).containsExactly("age"));
        assertThatThrownBy(() -> run("insert into booking values ('[4,9)')"))
                .isInstanceOfSatisfying(
                        ExclusionViolation.class, e -> assertThat(e.columns()).containsExactly("during"));
    }

    @Test
    void aCheckNamesTheColumnsThatTheTableKnows() {
        Member member = new Member();

        assertThatThrownBy(() -> new SqlLane(db.session())
                        .insertInto(member)
                        .set(member.id, 4)
                        .set(member.age, 3)
                        .execute())
                .isInstanceOfSatisfying(CheckViolation.class, e -> {
                    assertThat(e.constraint()).isEqualTo("adult");
                    assertThat(e.columns()).containsExactly("age");
                });
    }

    @Test
    void theFaultOfAStatementIsMarked() {
        assertThatThrownBy(() -> new SqlLane(db.session())
                        .sql("select id from member\nwhere age > ? and nme = ?", 3, "x")
                        .execute())
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("42703"))
                .hasMessageContaining("  statement: where age > ? and nme = ?\n" + " ".repeat(13 + 18) + "^\n");
        // what travels in front of the statement does not move the mark
        assertThatThrownBy(() -> db.<Long>transaction(
                        Isolation.SERIALIZABLE, tx -> tx.execute(new Statement("select nme from member", List.of()))))
                .hasMessageContaining("  statement: select nme from member\n" + " ".repeat(13 + 7) + "^\n");
    }

    @Test
    void aWrongUserOrDatabaseIsToldWithoutThePassword() {
        String place = "127.0.0.1:" + postgres.server().port();

        assertThatThrownBy(() -> Database.connect("postgresql://nobody:s3cret@" + place + "/" + postgres.name()))
                .isInstanceOf(ConnectionFailed.class)
                .hasMessageContaining("nobody")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> Database.connect("postgresql://postgres:s3cret@" + place + "/nowhere"))
                .isInstanceOfSatisfying(
                        ConnectionFailed.class, e -> assertThat(e.sqlState()).isEqualTo("3D000"))
                .hasMessageContaining(place + "/nowhere")
                .hasMessageContaining("CREATE DATABASE")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aDeadServerIsToldWithItsPlace() {
        assertThatThrownBy(() -> Database.connect("postgresql://me:s3cret@127.0.0.1:1/db"))
                .isInstanceOf(ConnectionFailed.class)
                .hasMessageContaining("127.0.0.1:1/db")
                .hasMessageContaining("Check that PostgreSQL runs")
                .hasMessageEndingWith("\n  code: connection-failed")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aConnectionThatIsEndedIsToldAndThePoolGoesOn() {
        try (Database other = Database.connect(postgres.ownerUrl() + "&connection_limit=1")) {
            assertThatThrownBy(() -> other.session()
                            .execute(new Statement("select pg_terminate_backend(pg_backend_pid())", List.of())))
                    .isInstanceOf(ConnectionFailed.class);
            assertThat(other.session().query(new Statement("select 1", List.of()), row -> row.get(0, PgType.INTEGER)))
                    .containsExactly(1);
        }
    }

    @Test
    void anExhaustedPoolShowsItsFigures() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (Database small = Database.builder()
                .url(postgres.ownerUrl())
                .poolSize(1)
                .connectionTimeout(Duration.ofMillis(300))
                .build()) {
            Thread holder = new Thread(() -> small.<Integer>transaction(tx -> {
                tx.execute(new Statement("select 1", List.of()));
                taken.countDown();
                await(done);
                return 0;
            }));
            holder.start();
            await(taken);
            assertThatThrownBy(() -> small.session().execute(new Statement("select 1", List.of())))
                    .isInstanceOfSatisfying(
                            PoolExhausted.class,
                            e -> assertThat(e.safeToRetry()).isTrue())
                    .hasMessageContaining("(total=1, active=1, waiting=0, max=1)")
                    .hasMessageContaining("raise poolSize")
                    .hasMessageEndingWith("\n  code: pool-exhausted");
            assertThat(small.pool().active()).isEqualTo(1);
            done.countDown();
            holder.join();
        }
    }

    @Test
    void aPoolThatIsNotFullPointsAtTheServer() {
        assertThat(new PoolExhausted(300, 0, 0, 1, 4))
                .hasMessageContaining("within 300 ms (total=0, active=0, waiting=1, max=4)")
                .hasMessageContaining("SHOW POOLS");
    }

    @Test
    void aClosedDatabaseSaysSo() {
        Database closed = Database.connect(postgres.ownerUrl() + "&connection_limit=1");
        closed.close();
        closed.close();

        assertThatThrownBy(() -> closed.session().execute(new Statement("select 1", List.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String sql) {
        db.session().execute(new Statement(sql, List.of()));
    }
}
