package dev.ashlar.runtime.replica;

import static dev.ashlar.runtime.blog.TagTable.TAG;
import static dev.ashlar.runtime.blog.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.PersonShape;
import dev.ashlar.runtime.blog.Tag;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.error.TenantRequired;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.runtime.session.Tags;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Cte;
import dev.ashlar.sql.build.Functions;
import dev.ashlar.sql.build.SqlLane;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which server answers what. The standby is stopped in its tracks while a user is written, so that whoever does not see that user
 * has asked the standby.
 */
@SuppressWarnings("NullAway") // what is read here is never NULL
class ReplicaTest {
    private static final Expression<Boolean> IN_RECOVERY = Functions.call(PgType.BOOLEAN, "pg_is_in_recovery");

    private static Servers servers;
    private static Database database;
    private static Db db;

    @BeforeAll
    static void start(@TempDir Path primary, @TempDir Path standby) {
        servers = new Servers(List.of("/blog/schema.sql"), primary, standby);
        database = Database.builder()
                .url(servers.url())
                .unscopedUrl(servers.ownerUrl())
                .replica(servers.url(0))
                .poolSize(3)
                .build();
        db = new Db(database);
    }

    // region connect
    static Database connect(String primary, String replica) {
        return Database.builder()
                .url(primary)
                .replica(replica) // once for each
                .replicaLag(Duration.ofSeconds(5))
                .build();
    }

    static long users(Db db) {
        return db.primary(p -> p.user().count()); // with what was written a moment ago
    }
    // end region

    @AfterAll
    static void stop() {
        database.close();
        servers.close();
    }

    private static boolean isInRecovery(SqlLane lane) {
        return lane.select(IN_RECOVERY).fetchFirst(x -> x).orElseThrow();
    }

    /** A user that the standby has not heard of. */
    private static UUID unheardOf() {
        servers.follow();
        servers.pause(0);
        return db.user()
                .create(u -> u.email(UUID.randomUUID() + "@example.org").name("New"))
                .id();
    }

    private static void heardOf() {
        servers.resume(0);
        servers.follow();
    }

    @Test
    void aReadIsAnsweredByAServerInRecovery() {
        assertThat(isInRecovery(db)).isTrue();
        assertThat(database.replicas()).singleElement().satisfies(one -> {
            assertThat(one.isReady()).isTrue();
            assertThat(one.answered()).isPositive();
            assertThat(one.inUse()).isZero();
            assertThat(one.toString()).startsWith("127.0.0.1:").doesNotContain("aside");
        });
    }

    @Test
    void aReplicaThatKeepsUpAnswers() {
        try (Database one = connect(servers.url(), servers.url(0))) {
            Db fresh = new Db(one);
            Servers.await(() -> isInRecovery(fresh));
            long before = users(fresh);
            User made = fresh.user().create(u -> u.email("fresh@example.org").name("F"));
            assertThat(users(fresh)).isEqualTo(before + 1);
            fresh.user().delete(k -> k.id(made.id()));
        }
    }

    @Test
    void thePrimaryAnswersInsideOfPrimary() {
        assertThat(db.<Boolean>primary(ReplicaTest::isInRecovery)).isFalse();
        assertThat(isInRecovery(new Db(database.primary()))).isFalse();
        assertThat(database.primary().primary()).isNotNull();
    }

    @Test
    void aTransactionRunsOnThePrimaryUnlessItMayRunOnAReplica() {
        assertThat(db.<Boolean>transaction(ReplicaTest::isInRecovery)).isFalse();
        assertThat(db.<Boolean>transaction(Isolation.REPEATABLE_READ.readOnly(), ReplicaTest::isInRecovery))
                .isFalse();
        assertThat(db.<Boolean>transaction(Isolation.READ_COMMITTED.onReplica(), ReplicaTest::isInRecovery))
                .isTrue();
        assertThat(db.<Boolean>readOnly(ReplicaTest::isInRecovery)).isTrue();
        assertThat(db.<Boolean>primary(p -> p.readOnly(ReplicaTest::isInRecovery)))
                .isFalse();
        assertThat(db.<Boolean>batch(List.of(ReplicaTest::isInRecovery))).containsExactly(false);
    }

    @Test
    void everyKindOfReadGoesToTheReplica() {
        UUID id = unheardOf();
        try {
            assertThat(db.user().findUnique(k -> k.id(id))).isEmpty();
            assertThat(db.user().findMany(q -> q.where(u -> u.id.eq(id)))).isEmpty();
            assertThat(db.user().findFirst(q -> q.where(u -> u.id.eq(id)))).isEmpty();
            assertThat(db.user().count(q -> q.where(u -> u.id.eq(id)))).isZero();
            assertThat(db.user().exists(q -> q.where(u -> u.id.eq(id)))).isFalse();
            assertThat(db.user().page(q -> q.where(u -> u.id.eq(id)).take(5)).rows())
                    .isEmpty();
            assertThat(db.user().<Long>stream(q -> q.where(u -> u.id.eq(id)), Stream::count))
                    .isZero();
            assertThat(db.user().copyOut(q -> q.where(u -> u.id.eq(id))).to(new StringWriter()))
                    .isZero();
            assertThat(db.user().findMany(PersonShape.person, q -> q.where(u -> u.id.eq(id))))
                    .isEmpty();
            assertThat(db.select(USER.name).from(USER).where(USER.id.eq(id)).fetch(x -> x))
                    .isEmpty();
            assertThat(db.copyOut(db.select(USER.name.as("name")).from(USER).where(USER.id.eq(id)))
                            .to(new StringWriter()))
                    .isZero();
        } finally {
            heardOf();
        }
        assertThat(db.user().findUnique(k -> k.id(id))).isPresent();
    }

    @Test
    void everyKindOfWriteAndLockAndOnesOwnSqlGoesToThePrimary() {
        UUID id = unheardOf();
        try {
            assertThat(db.user().findMany(q -> q.where(u -> u.id.eq(id)).lock(Lock.UPDATE)))
                    .hasSize(1);
            assertThat(db.select(USER.name)
                            .from(USER)
                            .where(USER.id.eq(id))
                            .forUpdate()
                            .fetch(x -> x))
                    .hasSize(1);
            assertThat(db.sql("SELECT name FROM users WHERE id = ?", id)
                            .as(PgType.STRING)
                            .fetch(x -> x))
                    .hasSize(1);
            assertThat(db.user().update(k -> k.id(id), u -> u.name("Newer")).name())
                    .isEqualTo("Newer");
            assertThat(db.user().updateMany(u -> u.id.eq(id), u -> u.name("Newest")))
                    .isEqualTo(1);
            assertThat(db.update(USER)
                            .set(USER.name, "Last")
                            .where(USER.id.eq(id))
                            .returning(USER.name)
                            .fetch(x -> x))
                    .containsExactly("Last");
            Cte changed = Cte.of(
                    "changed",
                    new SqlLane(null).update(USER).set(USER.name, "Very last").where(USER.id.eq(id)),
                    USER.name);
            assertThat(db.with(changed)
                            .select(changed.get(USER.name))
                            .from(changed)
                            .fetch(x -> x))
                    .containsExactly("Very last");
            assertThat(db.user().delete(k -> k.id(id)).name()).isEqualTo("Very last");
        } finally {
            heardOf();
        }
    }

    @Test
    void whatWritesUnseenIsRefusedByTheReplicaAndDoneOnceByThePrimary() {
        servers.sql(
                "CREATE TABLE called (at timestamptz DEFAULT now());"
                        + " GRANT ALL ON called TO app;"
                        + " CREATE FUNCTION call_me() RETURNS int LANGUAGE sql AS 'INSERT INTO called DEFAULT VALUES RETURNING 1'");
        servers.follow();
        assertThat(db.select(Functions.call(PgType.INTEGER, "call_me")).fetch(x -> x))
                .containsExactly(1);
        try (Database second =
                Database.builder().url(servers.url()).replica(servers.url()).build()) {
            Db noStandby = new Db(second);
            assertThat(noStandby
                            .select(Functions.call(PgType.INTEGER, "call_me"))
                            .fetch(x -> x))
                    .containsExactly(1);
            List<Long> calls = noStandby
                    .sql("SELECT count(*) FROM called")
                    .as(PgType.BIGINT)
                    .fetch(x -> x);
            assertThat(calls).containsExactly(2L);
        }
    }

    @Test
    void aTransactionOnAReplicaRefusesToWriteAndIsNotSerializable() {
        assertThatThrownBy(() -> db.transaction(
                        Isolation.READ_COMMITTED.onReplica(),
                        tx -> tx.user().create(u -> u.email("a@example.org").name("A"))))
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("25006"));
        assertThatThrownBy(() -> Isolation.SERIALIZABLE.onReplica())
                .hasMessageContaining("REPEATABLE_READ.onReplica()");
        assertThatThrownBy(() -> db.transaction(tx -> db.readOnly(r -> r.user().count())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTheReplicaDoesNotKnowYetThePrimaryAnswers() {
        servers.follow();
        servers.pause(0);
        try {
            servers.sql(
                    "CREATE TABLE made_just_now (id int); GRANT ALL ON made_just_now TO app;"
                            + " CREATE FUNCTION made_just_now() RETURNS int LANGUAGE sql AS 'SELECT count(*)::int FROM made_just_now'");
            assertThat(db.select(Functions.call(PgType.INTEGER, "made_just_now"))
                            .fetch(x -> x))
                    .containsExactly(0);
        } finally {
            heardOf();
        }
    }

    @Test
    void aTenantSeesItsOwnRowsOnAReplica() {
        UUID mine = db.unscoped("test", all -> all.organization().create(o -> o.name("Mine")))
                .id();
        UUID theirs = db.unscoped("test", all -> all.organization().create(o -> o.name("Theirs")))
                .id();
        db.withTenant(mine, t -> t.tag().create(c -> c.name("mine")));
        db.withTenant(theirs, t -> t.tag().create(c -> c.name("theirs")));
        servers.follow();
        List<String> seen = db.readOnly(mine, t -> {
            assertThat(isInRecovery(t)).isTrue();
            return t.tag().findMany().stream().map(Tag::name).toList();
        });
        assertThat(seen).containsExactly("mine");
        assertThat(db.<Long>readOnly(theirs, t -> t.tag().count())).isEqualTo(1);
        assertThat(db.<Boolean>withTenant(mine, ReplicaTest::isInRecovery)).isFalse();
        assertThatThrownBy(() -> db.select(TAG.name).from(TAG).fetch(x -> x)).isInstanceOf(TenantRequired.class);
    }

    @Test
    void softlyDeletedRowsAreHiddenOnAReplica() {
        UUID organization = db.unscoped("test", all -> all.organization().create(o -> o.name("Soft")))
                .id();
        User author = db.user().create(u -> u.email("soft@example.org").name("Soft"));
        UUID post = db.withTenant(
                        organization,
                        t -> t.post()
                                .create(p -> p.title("T").slug("t").author(a -> a.connect(k -> k.id(author.id())))))
                .id();
        db.withTenant(organization, t -> t.post().delete(k -> k.id(post)));
        servers.follow();
        db.<Object>readOnly(organization, t -> {
            assertThat(isInRecovery(t)).isTrue();
            assertThat(t.post().count()).isZero();
            assertThat(t.post().count(q -> q.withDeleted())).isEqualTo(1);
            return t;
        });
    }

    @Test
    void tagsAndMiddlewareStandAroundReadsOfAReplica() {
        Db tagged = db.tagged(Tags.of("route", "feed"));
        assertThat(database.record(() -> assertThat(isInRecovery(tagged)).isTrue())
                        .statements())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).endsWith("/*route='feed'*/"));
        assertThat(database.record(() -> tagged.user().count()).statements())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).endsWith("/*route='feed'*/"));
        assertThat(tagged.<Boolean>primary(ReplicaTest::isInRecovery)).isFalse();
        assertThat(database.record(() -> tagged.<Object>primary(p -> p.user().count()))
                        .statements())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).endsWith("/*route='feed'*/"));
    }

    @Test
    void anErrorOfTheQueryIsTheReplicasAnswer() {
        long before = database.replicas().get(0).answered();
        assertThatThrownBy(() -> db.select(Functions.dividedBy(
                                Functions.value(PgType.INTEGER, 1), Functions.value(PgType.INTEGER, 0)))
                        .fetch(x -> x))
                .isInstanceOf(StatementFailed.class)
                .hasMessageContaining("division by zero");
        assertThatThrownBy(() -> db.user().findUniqueOrThrow(k -> k.id(new UUID(0, 0))))
                .isInstanceOf(RecordNotFound.class);
        assertThat(database.replicas().get(0).isReady()).isTrue();
        assertThat(database.replicas().get(0).answered()).isEqualTo(before + 1);
    }
}
