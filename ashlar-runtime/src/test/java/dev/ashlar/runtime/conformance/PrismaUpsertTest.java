package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.OpenShape.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Category;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.query.Chosen;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.watch.Recording;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's upsert. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaUpsertTest {
    @RegisterExtension
    static final World world = new World();

    private static final ShapeToken<UserTable, Member> SORTED =
            Chosen.of(member, m -> m.with(MemberShape.posts, p -> p.orderBy(r -> r.id.asc())));

    @Test
    @Cell("Prisma: upsert")
    void oneRowMadeOrChanged() {
        world.inVain(t -> {
            for (String name : List.of("made", "changed")) {
                assertThat(t.user()
                                .upsert(
                                        k -> k.email("e@x.org"),
                                        c -> c.email("e@x.org").name("made"),
                                        s -> s.name("changed")))
                        .extracting(User::name)
                        .isEqualTo(name);
            }
            assertThat(t.user().count()).isEqualTo(5);
        });
    }

    @Test
    @Cell("Prisma: upsert / in one statement")
    void anUpsertIsOneStatement() {
        world.inVain(t -> assertThat(world.statements(
                        () -> t.category().upsert(k -> k.name("new"), c -> c.name("new"), s -> s.name("old"))))
                .isEqualTo(1));
    }

    @Test
    @Cell("Prisma: upsert / select")
    void aRowPutAnsweredAsAShape() {
        world.inVain(t -> assertThat(t.user()
                        .upsert(card, k -> k.email("e"), c -> c.email("e").name("E"), s -> s.name("F")))
                .isEqualTo(new Card("e", "E")));
    }

    @Test
    @Cell("Prisma: upsert / include")
    void aRowPutAnsweredWithItsRelations() {
        world.inVain(t -> assertThat(t.user()
                        .upsert(member, k -> k.email("ann@x.org"), c -> c.email("ann@x.org"), s -> s.name("A"))
                        .posts())
                .hasSize(2));
    }

    @Test
    @Cell("Prisma: upsert / omit")
    void aRowPutAnsweredWithoutSomeColumns() {
        world.inVain(t -> {
            Recording seen = world.database()
                    .record(() -> t.user().upsert(open, k -> k.email("e"), c -> c.email("e"), s -> s.name("F")));
            assertThat(seen.statements())
                    .singleElement()
                    .satisfies(s -> assertThat(s.text()).doesNotContain("settings"));
        });
    }

    @Test
    @Cell("Prisma: upsert / relationLoadStrategy")
    void aRowPutFarAway() {
        Member answered = world.fromFar(
                "far upsert",
                t -> t.user().upsert(SORTED, k -> k.email("ann@x.org"), c -> c.email("ann@x.org"), s -> s.name("A")));
        assertThat(answered)
                .satisfies(a ->
                        assertThat(a.posts()).extracting(Member.Piece::title).containsExactly("Alpha", "Beta"));
    }

    /** A row that does not meet the condition keeps its key taken, as in Prisma. */
    @Test
    @Cell("Prisma: upsert / where a further condition")
    void aRowPutIfTheOneThereMeetsACondition() {
        world.inVain(t -> assertThat(t.user()
                        .upsert(
                                k -> k.email("ann@x.org").where(u -> u.role.eq(Role.ADMIN)),
                                c -> c.email("ann@x.org"),
                                s -> s.name("A"))
                        .name())
                .isEqualTo("A"));
        world.inVain(t -> assertThatThrownBy(() -> t.user()
                        .upsert(
                                k -> k.email("ann@x.org").where(u -> u.role.eq(Role.USER)),
                                c -> c.email("ann@x.org"),
                                s -> s.name("A")))
                .isInstanceOf(UniqueViolation.class));
        world.inVain(t -> assertThatThrownBy(() -> t.user()
                        .upsert(
                                k -> k.email("ann@x.org").where(u -> u.role.eq(Role.USER)),
                                c -> c.email("ann@x.org").posts(p -> p.create(n -> n.title("x"))),
                                s -> s.name("A")))
                .isInstanceOf(UniqueViolation.class));
    }

    @Test
    @Cell("Prisma: upsert / several unique values")
    void aRowPutByItsKeyAndAnother() {
        world.inVain(t -> {
            assertThat(t.user()
                            .upsert(
                                    k -> k.email("ann@x.org").where(u -> u.id.eq(1)),
                                    c -> c.email("ann@x.org"),
                                    s -> s.name("A"))
                            .id())
                    .isEqualTo(1);
            assertThat(t.user()
                            .upsert(
                                    k -> k.countryBadge("DE", 1),
                                    c -> c.email("x").country("DE").badge(1),
                                    s -> s.name("B"))
                            .name())
                    .isEqualTo("B");
        });
    }

    @Test
    @Cell("Prisma: upsert / another key in create than in where")
    void aRowPutUnderAnotherKey() {
        world.inVain(t -> {
            User made = t.user().upsert(k -> k.email("a"), c -> c.email("b"), s -> s.name("never"));
            assertThat(made.email()).isEqualTo("b");
            assertThat(made.name()).isNull();
        });
    }

    @Test
    @Cell("Prisma: upsert / with nested queries")
    void aRowPutWithOthers() {
        world.inVain(t -> {
            for (int i = 0; i < 2; i++) {
                t.user()
                        .upsert(
                                k -> k.email("e"),
                                c -> c.email("e").posts(p -> p.create(n -> n.title("made"))),
                                s -> s.posts(p -> p.create(n -> n.title("added"))));
            }
            assertThat(t.post()
                            .findMany(q -> q.where(p -> p.author.is(u -> u.email.eq("e")))
                                    .orderBy(p -> p.title.asc())))
                    .extracting(Post::title)
                    .containsExactly("added", "made");
        });
    }

    /** One statement: of many at the same time one makes the row, and the others find it. */
    @Test
    @Cell("Prisma: upsert / unique key constraint errors")
    void manyPutTheSameRowAtOnce() {
        List<CompletableFuture<Category>> calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        world.db.category().upsert(k -> k.name("raced"), c -> c.name("raced"), s -> s.name("raced"))))
                .toList();
        assertThat(calls)
                .extracting(call -> Objects.requireNonNull(call.join()).id())
                .containsOnly(calls.get(0).join().id());
        world.db.category().delete(k -> k.name("raced"));
    }
}
