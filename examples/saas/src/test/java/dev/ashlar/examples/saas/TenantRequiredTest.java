package dev.ashlar.examples.saas;

import static dev.ashlar.examples.saas.WriterShape.writer;
import static dev.ashlar.examples.saas.db.MemberTable.MEMBER;
import static dev.ashlar.examples.saas.db.PostTable.POST;
import static dev.ashlar.examples.saas.db.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.Session;
import dev.ashlar.examples.saas.db.User;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.error.TenantRequired;
import dev.ashlar.runtime.shape.Count;
import dev.ashlar.runtime.shape.Shape;
import dev.ashlar.sql.Outer;
import dev.ashlar.testkit.AshlarTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A user belongs to no tenant, and its posts do: {@code db.user()} compiles, and where it leads to posts outside of a tenant the
 * client says so instead of answering that there are none.
 */
@AshlarTest(migrations = "migrations")
class TenantRequiredTest {
    /** A session with its user's posts, two steps away from any tenant. */
    @Shape(Session.class)
    record SignedIn(UUID id, Someone user) {
        record Someone(String name, @Count("posts") long posts) {}
    }

    private final Db db;
    private final Factories make;
    private UUID acme;
    private User author;

    TenantRequiredTest(Database database) {
        this.db = new Db(database);
        this.make = Factories.of(db);
    }

    @BeforeEach
    void a_tenant_with_a_post() {
        String name = UUID.randomUUID().toString();
        acme = db.unscoped(
                        "a test", d -> d.organization().create(c -> c.name(name).slug(name)))
                .id();
        author = db.user().create(c -> c.email(name + "@example.com").name("Ada"));
        make.posts(acme, author).create();
    }

    @Test
    void a_shape_that_leads_to_a_tenants_rows() {
        refused(() -> db.user().findMany(writer), "posts");
        refused(() -> db.user().findUnique(writer, k -> k.id(author.id())), "posts");
        refused(() -> db.user().page(writer, q -> q.take(2)), "posts");
        refused(() -> db.user().stream(writer, q -> q, rows -> rows.toList()), "posts");
        refused(() -> db.transaction(tx -> tx.user().findMany(writer)), "posts");
        refused(() -> db.readOnly(t -> t.user().findMany(writer)), "posts");
        refused(() -> db.batch(t -> t.user().findMany(writer), t -> t.user().count(), List::of), "posts");
    }

    @Test
    void a_count_behind_a_row_of_nobody() {
        db.session()
                .create(c -> c.userId(author.id())
                        .token(UUID.randomUUID().toString())
                        .expiresAt(Instant.now()));
        refused(() -> db.session().findMany(TenantRequiredTest_SignedInShape.signedIn), "posts");
        List<SignedIn> within =
                db.withTenant(acme, t -> t.session().findMany(TenantRequiredTest_SignedInShape.signedIn));
        assertThat(within).extracting(s -> s.user().posts()).contains(1L);
    }

    @Test
    void filters_orders_and_writes_that_lead_there() {
        refused(() -> db.user().findMany(q -> q.where(u -> u.posts.some(p -> p.title.eq("x")))), "posts");
        refused(() -> db.user().count(q -> q.where(u -> u.memberships.none(m -> m.role.isNotNull()))), "members");
        refused(() -> db.user().findMany(q -> q.orderBy(u -> u.posts.count().desc())), "posts");
        refused(
                () -> db.user().update(k -> k.id(author.id()), s -> s.posts(p -> p.deleteMany(x -> x.title.eq("x")))),
                "posts");
    }

    @Test
    void the_sql_lane_outside_of_a_tenant() {
        refused(() -> db.select(POST.id).from(POST).fetch(id -> id), "posts");
        refused(
                () -> db.update(POST)
                        .set(POST.title, "x")
                        .where(POST.id.eq(acme))
                        .execute(),
                "posts");
        refused(
                () -> db.select(USER.id)
                        .from(USER)
                        .leftJoin(Outer.of(MEMBER))
                        .on(m -> m.userId.eq(USER.id))
                        .fetch(id -> id),
                "members");
    }

    @Test
    void within_a_tenant_and_for_the_operator_it_is_there() {
        Writer within = db.withTenant(acme, t -> t.user().findUniqueOrThrow(writer, k -> k.id(author.id())));
        Writer unscoped = db.unscoped("a test", d -> d.user().findUniqueOrThrow(writer, k -> k.id(author.id())));
        assertThat(within.posts()).hasSize(1);
        assertThat(unscoped).isEqualTo(within);
        assertThat(db.user().findUniqueOrThrow(k -> k.id(author.id()))).isEqualTo(author);
    }

    private static void refused(ThrowingCallable call, String table) {
        assertThatThrownBy(call)
                .isInstanceOf(TenantRequired.class)
                .hasMessageContaining("rows of \"" + table + "\" belong to tenants")
                .hasMessageContaining("withTenant(id, t -> ...)");
    }
}
