package dev.ashlar.runtime.conformance;

import static dev.ashlar.sql.build.Aggregates.avg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.max;
import static dev.ashlar.sql.build.Aggregates.min;
import static dev.ashlar.sql.build.Aggregates.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.Label;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.sql.rows.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prisma's reference, "Model queries". */
class PrismaModelQueriesTest extends PrismaTest {
    private static final String PAGE = "Prisma / Model queries / ";

    @Test
    @Cells(PAGE + "findUnique")
    void findUnique() {
        assertThat(db.user().findUnique(k -> k.email("bob@x"))).contains(bob);
        assertThat(db.user().findUnique(k -> k.email("nobody@x"))).isEmpty();
    }

    @Test
    @Cells(PAGE + "findUnique by a compound key")
    void findUniqueByACompoundKey() {
        Optional<Post> found =
                db.withTenant(tenant, t -> t.post().findUnique(k -> k.organizationIdSlug(tenant, "first")));
        assertThat(found).contains(first);
    }

    @Test
    @Cells(PAGE + "findUnique with more conditions")
    void findUniqueWithMoreConditions() {
        assertThat(db.user().findUnique(k -> k.id(bob.id()), q -> q.where(u -> u.logins.gt(4))))
                .contains(bob);
        assertThat(db.user().findUnique(k -> k.id(bob.id()), q -> q.where(u -> u.logins.gt(5))))
                .isEmpty();
    }

    @Test
    @Cells({PAGE + "findUniqueOrThrow", "Prisma / Errors / P2025 not found"})
    void findUniqueOrThrow() {
        assertThat(db.user().findUniqueOrThrow(k -> k.id(ann.id()))).isEqualTo(ann);
        assertThatThrownBy(() -> db.user().findUniqueOrThrow(k -> k.id(UUID.randomUUID())))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    @Cells(PAGE + "findFirst")
    void findFirst() {
        assertThat(db.user().findFirst(q -> q.where(u -> u.logins.gt(1)).orderBy(u -> u.logins.asc())))
                .contains(ann);
        assertThat(db.user().findFirst(q -> q.where(u -> u.logins.gt(100)))).isEmpty();
    }

    @Test
    @Cells(PAGE + "findFirstOrThrow")
    void findFirstOrThrow() {
        assertThat(db.user().findFirstOrThrow(q -> q.orderBy(u -> u.logins.desc())))
                .isEqualTo(bob);
        assertThatThrownBy(() -> db.user().findFirstOrThrow(q -> q.where(u -> u.logins.gt(100))))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    @Cells(PAGE + "findMany")
    void findMany() {
        assertThat(db.user().findMany()).containsExactlyInAnyOrder(ann, bob, cid);
        assertThat(db.user().findMany(q -> q.where(u -> u.hostId.eq(ann.id())))).containsExactlyInAnyOrder(bob, cid);
    }

    @Test
    @Cells(PAGE + "create")
    void create() {
        User made = db.user().create(c -> c.email("dan@x").name("Dan"));
        assertThat(made.logins()).isZero();
        assertThat(db.user().findUnique(k -> k.id(made.id()))).contains(made);
    }

    @Test
    @Cells(PAGE + "update")
    void update() {
        User changed = db.user().update(k -> k.id(bob.id()), u -> u.name("Rob"));
        assertThat(changed.name()).isEqualTo("Rob");
        assertThat(changed.email()).isEqualTo("bob@x");
        assertThatThrownBy(() -> db.user().update(k -> k.id(UUID.randomUUID()), u -> u.name("x")))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    @Cells(PAGE + "upsert")
    void upsert() {
        for (String name : List.of("made", "changed")) {
            User user = db.user()
                    .upsert(k -> k.email("eve@x"), c -> c.email("eve@x").name("made"), u -> u.name("changed"));
            assertThat(user.name()).isEqualTo(name);
        }
    }

    @Test
    @Cells(PAGE + "delete")
    void delete() {
        assertThat(db.user().delete(k -> k.id(cid.id()))).isEqualTo(cid);
        assertThat(db.user().findUnique(k -> k.id(cid.id()))).isEmpty();
        assertThatThrownBy(() -> db.user().delete(k -> k.id(cid.id()))).isInstanceOf(RecordNotFound.class);
    }

    @Test
    @Cells(PAGE + "createMany")
    void createMany() {
        assertThat(db.label().createMany(List.of("a", "b"), (c, word) -> c.word(word)))
                .isEqualTo(2);
        assertThatThrownBy(() -> db.label().createMany(List.of("c", "a"), (c, word) -> c.word(word)))
                .isInstanceOf(UniqueViolation.class);
        assertThat(db.label().count()).isEqualTo(2);
    }

    @Test
    @Cells(PAGE + "createMany, skipDuplicates")
    void createManySkippingDuplicates() {
        db.label().create(c -> c.word("a"));
        assertThat(db.label().createManySkippingDuplicates(List.of("a", "b"), (c, word) -> c.word(word)))
                .isEqualTo(1);
    }

    @Test
    @Cells(PAGE + "createManyAndReturn")
    void createManyAndReturn() {
        List<Label> made = db.label().createManyAndReturn(List.of("a", "b"), (c, word) -> c.word(word));
        assertThat(made).extracting(Label::word).containsExactly("a", "b");
        assertThat(db.label().findMany()).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    @Cells(PAGE + "updateMany")
    void updateMany() {
        assertThat(db.user().updateMany(u -> u.logins.lt(5), u -> u.logins(n -> n.increment(10))))
                .isEqualTo(2);
        assertThat(db.user().findUniqueOrThrow(k -> k.id(cid.id())).logins()).isEqualTo(11);
    }

    @Test
    @Cells({PAGE + "updateMany, limit", PAGE + "deleteMany, limit"})
    void aLimit() {
        assertThat(db.user().updateMany(u -> u.name.isNotNull(), u -> u.name("x"), 2))
                .isEqualTo(2);
        assertThat(db.user().count(q -> q.where(u -> u.name.eq("x")))).isEqualTo(2);
        assertThat(db.profile().deleteMany(p -> p.bio.isNotNull(), 1)).isEqualTo(1);
    }

    @Test
    @Cells(PAGE + "updateManyAndReturn")
    void updateManyAndReturn() {
        assertThat(db.user().updateManyAndReturn(u -> u.hostId.eq(ann.id()), u -> u.name("guest")))
                .extracting(User::id)
                .containsExactlyInAnyOrder(bob.id(), cid.id());
    }

    @Test
    @Cells(PAGE + "deleteMany")
    void deleteMany() {
        assertThat(db.user().deleteMany(u -> u.hostId.isNotNull())).isEqualTo(2);
        assertThat(db.user().findMany()).containsExactly(ann);
    }

    @Test
    @Cells(PAGE + "count")
    void counts() {
        assertThat(db.user().count()).isEqualTo(3);
        assertThat(db.user().count(q -> q.where(u -> u.logins.gte(3)))).isEqualTo(2);
    }

    record Logins(
            long users,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal mean,
            @Nullable Integer least,
            @Nullable Integer most) {}

    @Test
    @Cells(PAGE + "aggregate")
    void aggregate() {
        Logins logins = db.user()
                .aggregate(
                        q -> q,
                        u -> Reading.of(
                                count(), sum(u.logins), avg(u.logins), min(u.logins), max(u.logins), Logins::new));
        assertThat(logins).isEqualTo(new Logins(3, new BigDecimal(9), new BigDecimal("3.0000000000000000"), 1, 5));
    }

    record Guests(@Nullable UUID host, long guests) {}

    @Test
    @Cells({PAGE + "groupBy", PAGE + "groupBy, having", PAGE + "groupBy, orderBy, take and skip"})
    void groupBy() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.hostId)
                                        .having(u -> count().gt(1L))
                                        .orderBy(u -> count().desc())
                                        .skip(0)
                                        .take(5),
                                u -> Reading.of(u.hostId, count(), Guests::new)))
                .containsExactly(new Guests(ann.id(), 2));
    }
}
