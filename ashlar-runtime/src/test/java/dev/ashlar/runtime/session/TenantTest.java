package dev.ashlar.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.error.RowSecurityBypassed;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.error.TenantRequired;
import dev.ashlar.runtime.error.UnscopedRefused;
import dev.ashlar.runtime.file.FileCommand;
import dev.ashlar.runtime.file.FileQuery;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two tenants over a pool of one connection, so that every transaction gets the one that was used before. */
@SuppressWarnings("NullAway") // what is read here is never NULL
class TenantTest {
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BERT = new UUID(0, 2);
    private static TemporaryDatabase postgres;
    private static Database db;

    @BeforeAll
    static void twoTenants() {
        postgres = EmbeddedPostgres.temporaryDatabase();
        try (Database owner = Database.connect(postgres.ownerUrl())) {
            run(owner.session(), "create table note (tenant_id uuid not null, body text not null)");
            run(owner.session(), "alter table note enable row level security");
            run(owner.session(), "alter table note force row level security");
            run(
                    owner.session(),
                    "create policy tenant_isolation on note for all"
                            + " using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid))"
                            + " with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid))");
        }
        db = Database.builder()
                .url(postgres.applicationUrl())
                .unscopedUrl(postgres.ownerUrl())
                .poolSize(1)
                .build();
        db.<Object>withTenant(ANNA, t -> note(t, ANNA, "of Anna"));
        db.<Object>withTenant(BERT, t -> note(t, BERT, "of Bert"));
    }

    @AfterAll
    static void close() {
        db.close();
        postgres.close();
    }

    @Test
    void eachSeesItsOwnOnAConnectionThatIsUsedAgain() {
        for (int i = 0; i < 10; i++) {
            assertThat(db.<List<String>>withTenant(ANNA, TenantTest::bodies)).containsExactly("of Anna");
            assertThat(db.<List<String>>withTenant(BERT, TenantTest::bodies)).containsExactly("of Bert");
        }
        assertThat(db.pool().max()).isEqualTo(1);
    }

    @Test
    void nobodySeesNothingAndThatIsNoError() {
        assertThat(bodies(db.session())).isEmpty();
        assertThat(db.<List<String>>withTenant(ANNA, TenantTest::bodies)).hasSize(1);
        assertThat(bodies(db.session())).isEmpty();
        assertThat(db.<List<String>>transaction(TenantTest::bodies)).isEmpty();
    }

    @Test
    void aFailureLeavesNoTenantBehind() {
        assertThatThrownBy(() -> db.withTenant(ANNA, t -> run(t, "select 1/0"))).isInstanceOf(StatementFailed.class);
        assertThatThrownBy(() -> db.withTenant(ANNA, t -> {
                    throw new IllegalArgumentException("before any statement");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bodies(db.session())).isEmpty();
    }

    /** Otherwise the statements that follow would run as who logged in: here a superuser, who sees every tenant's rows. */
    @Test
    void tenantAndRoleSurviveAFirstStatementThatCouldNotBeSent() {
        try (Database owner = Database.builder()
                .url(postgres.ownerUrl())
                .tenantRole("app")
                .poolSize(1)
                .build()) {
            assertThat(owner.<List<String>>withTenant(ANNA, t -> {
                        assertThatThrownBy(() -> note(t, ANNA, "a NUL\0character"))
                                .isInstanceOf(IllegalArgumentException.class);
                        assertThatThrownBy(() -> run(t, "delete from note where body = ?"))
                                .isInstanceOf(StatementFailed.class);
                        return bodies(t);
                    }))
                    .containsExactly("of Anna");
        }
    }

    private record Body(String body, String role) {}

    /** As the generator writes it for a {@code .sql} file. */
    private static FileQuery<Body> notes(Session session, String like) {
        return new FileQuery<>(
                session,
                new Statement("""
                -- what is noted
                SELECT body, current_user::text AS role FROM note WHERE body LIKE ? ORDER BY body""", List.of(new Parameter(PgType.STRING, like))),
                row -> new Body(
                        FileQuery.notNull(row, 0, PgType.STRING, "body"),
                        FileQuery.notNull(row, 1, PgType.STRING, "role")));
    }

    /** Row-level security holds a file's query whoever logged in and however it is read; outside of a tenant it finds nothing. */
    @Test
    void filesOfSqlAreTheTenantsToo() {
        try (Database owner = Database.builder()
                .url(postgres.ownerUrl())
                .tenantRole("app")
                .poolSize(1)
                .build()) {
            Body annas = new Body("of Anna", "app");
            for (Database one : List.of(db, owner)) {
                assertThat(one.<List<Body>>withTenant(ANNA, t -> notes(t, "of%").fetch()))
                        .containsExactly(annas);
                assertThat(one.<List<Body>>withTenant(ANNA, t -> notes(t, "of%").stream(rows -> rows.toList())))
                        .containsExactly(annas);
                assertThat(one.<List<Body>>withTenant(
                                ANNA, t -> notes(t, "of%").copyOut().rows(rows -> rows.toList())))
                        .containsExactly(annas);
                StringWriter file = new StringWriter();
                assertThat(one.<Long>withTenant(
                                BERT, t -> notes(t, "of%").copyOut().to(file)))
                        .isEqualTo(1);
                assertThat(file).hasToString("body,role\nof Bert,app\n");
                assertThat(one.<Long>withTenant(
                                ANNA,
                                t -> new FileCommand(
                                                t,
                                                new Statement(
                                                        "UPDATE note SET body = body WHERE body = ?",
                                                        List.of(new Parameter(PgType.STRING, "of Bert"))))
                                        .execute()))
                        .isZero();
                assertThatThrownBy(() -> one.withTenant(
                                ANNA,
                                t -> new FileCommand(
                                                t,
                                                new Statement(
                                                        "INSERT INTO note VALUES (?, 'forged')",
                                                        List.of(new Parameter(PgType.UUID, BERT))))
                                        .execute()))
                        .isInstanceOf(StatementFailed.class)
                        .hasMessageContaining("row-level security");
            }
            assertThat(notes(db.session(), "%").fetch()).isEmpty();
            assertThat(notes(owner.session(), "of%").fetch())
                    .extracting(Body::role)
                    .containsOnly("postgres");
        }
    }

    @Test
    void theTenantSurvivesASavepointThatFails() {
        assertThat(db.<List<String>>withTenant(ANNA, t -> {
                    assertThatThrownBy(() -> t.savepoint(inner -> run(inner, "select 1/0")))
                            .isInstanceOf(StatementFailed.class);
                    return bodies(t);
                }))
                .containsExactly("of Anna");
    }

    @Test
    void theContextTravelsWithTheFirstStatement() {
        assertThat(db.record(() -> db.<List<String>>withTenant(ANNA, TenantTest::bodies))
                        .count())
                .isEqualTo(1);
        assertThat(db.<Object>withTenant(ANNA, Session::tenant)).isEqualTo(ANNA);
    }

    @Test
    void isolationAndTenantGoTogether() {
        assertThat(db.<String>withTenant(
                        BERT,
                        Isolation.SERIALIZABLE.readOnly(),
                        t -> text(t, "select current_setting('transaction_isolation') || ' ' || count(*) from note")))
                .isEqualTo("serializable 1");
    }

    @Test
    void aRowOfAnotherTenantIsRefused() {
        assertThatThrownBy(() -> db.withTenant(ANNA, t -> note(t, BERT, "smuggled")))
                .isInstanceOfSatisfying(StatementFailed.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("42501");
                    assertThat(e.help()).contains("withTenant");
                });
    }

    @Test
    void anEmptyIdIsRefused() {
        assertThatThrownBy(() -> db.withTenant("", t -> 1)).isInstanceOf(TenantRequired.class);
        assertThatThrownBy(() -> db.withTenant(null, t -> 1)).isInstanceOf(TenantRequired.class);
    }

    @Test
    void aSuperuserIsRefused() {
        try (Database owner = Database.connect(postgres.ownerUrl() + "&connection_limit=1")) {
            assertThatThrownBy(() -> owner.withTenant(ANNA, TenantTest::bodies))
                    .isInstanceOf(RowSecurityBypassed.class)
                    .hasMessageContaining("is a superuser")
                    .hasMessageContaining("NOSUPERUSER");
        }
    }

    @Test
    void aSuperuserMayStepDownToTheTenantsRole() {
        try (Database owner = Database.builder()
                .url(postgres.ownerUrl())
                .tenantRole("app")
                .poolSize(1)
                .build()) {
            assertThat(owner.<List<String>>withTenant(ANNA, TenantTest::bodies)).containsExactly("of Anna");
            assertThat(text(owner.session(), "select current_user::text")).isEqualTo("postgres");
        }
    }

    @Test
    void unscopedWorkSeesAllAndNeedsItsOwnUrlAndAReason() {
        assertThat(db.<List<String>>unscoped("count notes", TenantTest::bodies)).contains("of Anna", "of Bert");
        assertThatThrownBy(() -> db.unscoped(" ", TenantTest::bodies))
                .isInstanceOf(UnscopedRefused.class)
                .hasMessageContaining("reason");
        try (Database without = Database.connect(postgres.applicationUrl() + "&connection_limit=1")) {
            assertThatThrownBy(() -> without.unscoped("count notes", TenantTest::bodies))
                    .isInstanceOf(UnscopedRefused.class)
                    .hasMessageContaining("unscopedUrl");
        }
    }

    @Test
    void unscopedWorkThatWouldSeeNothingIsRefused() {
        try (Database held = Database.builder()
                .url(postgres.applicationUrl())
                .unscopedUrl(postgres.applicationUrl())
                .poolSize(1)
                .build()) {
            assertThatThrownBy(() -> held.unscoped("count notes", TenantTest::bodies))
                    .isInstanceOf(UnscopedRefused.class)
                    .hasMessageContaining("BYPASSRLS");
        }
    }

    private static List<String> bodies(Executor executor) {
        return executor.query(new Statement("select body from note", List.of()), row -> row.get(0, PgType.STRING));
    }

    private static String text(Executor executor, String sql) {
        return executor.query(new Statement(sql, List.of()), row -> row.get(0, PgType.STRING))
                .get(0);
    }

    private static long note(Executor executor, UUID tenant, String body) {
        return executor.execute(
                new Statement("insert into note values (?, ?)", List.of(Parameter.of(tenant), Parameter.of(body))));
    }

    private static long run(Executor executor, String sql) {
        return executor.execute(new Statement(sql, List.of()));
    }
}
