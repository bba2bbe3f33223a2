package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.OpenShape.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Category;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.query.Chosen;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.wire.CountingSockets;
import dev.ashlar.sql.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's queries that write one row. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaWriteTest {
    @RegisterExtension
    static final World world = new World();

    private static User user(Db.Tx t, int id) {
        return t.user().findUniqueOrThrow(k -> k.id(id));
    }

    private static <A> A fromFar(String name, Function<Db.Tx, A> call) {
        AtomicReference<A> answer = new AtomicReference<>();
        try (Database database = Database.builder()
                .url(world.url() + (world.url().contains("?") ? "&" : "?") + CountingSockets.parameters(name))
                .poolSize(1)
                .build()) {
            new Db(database).user().count();
            assertThatThrownBy(() -> new Db(database).transaction(tx -> {
                        answer.set(call.apply(tx));
                        throw new IllegalStateException("in vain");
                    }))
                    .hasMessage("in vain");
        }
        return answer.get();
    }

    @Test
    @Cell("Prisma: create")
    void oneRow() {
        world.inVain(t -> {
            List<User> made = new ArrayList<>();
            assertThat(world.statements(() ->
                            made.add(t.user().create(c -> c.email("e@x.org").role(Role.EDITOR)))))
                    .isEqualTo(1);
            User eve = made.get(0);
            assertThat(eve.email()).isEqualTo("e@x.org");
            assertThat(eve.role()).isEqualTo(Role.EDITOR);
            assertThat(eve.country()).isEqualTo("DE"); // the database's default
            assertThat(user(t, eve.id())).isEqualTo(eve);
        });
        assertThat(world.db.user().findUnique(k -> k.email("e@x.org"))).isEmpty();
    }

    @Test
    @Cell("Prisma: create / select")
    void oneRowAnsweredAsAShape() {
        world.inVain(t -> assertThat(
                        t.user().create(card, c -> c.email("e@x.org").name("Eve")))
                .isEqualTo(new Card("e@x.org", "Eve")));
    }

    @Test
    @Cell("Prisma: create / with a related row")
    void oneRowWithAnother() {
        world.inVain(t -> {
            Story made = t.post()
                    .create(
                            StoryShape.story,
                            c -> c.title("T")
                                    .author(a -> a.connect(k -> k.id(1)))
                                    .comments(m -> m.create(n -> n.text("first"))));
            assertThat(made.author()).isEqualTo(new Story.Writer("Ann"));
            assertThat(made.comments()).containsExactly(new Story.Remark("first", null));
        });
    }

    @Test
    @Cell("Prisma: update")
    void oneChange() {
        world.inVain(t -> {
            assertThat(world.statements(() -> assertThat(t.user()
                                    .update(k -> k.id(1), s -> s.name("Anna"))
                                    .name())
                            .isEqualTo("Anna")))
                    .isEqualTo(1);
            assertThat(user(t, 1).email()).isEqualTo("ann@x.org"); // absent is not null
            assertThat(t.user().update(k -> k.id(1), s -> s.name(null)).name()).isNull();
        });
    }

    @Test
    @Cell("Prisma: update / select")
    void oneChangeAnsweredAsAShape() {
        world.inVain(t -> assertThat(t.user().update(card, k -> k.email("bob@x.org"), s -> s.name("Rob")))
                .isEqualTo(new Card("bob@x.org", "Rob")));
    }

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
    @Cell("Prisma: delete")
    void oneRowLess() {
        world.inVain(t -> {
            assertThat(t.user().delete(k -> k.id(4)).email()).isEqualTo("dan@y.org");
            assertThat(t.user().findUnique(k -> k.id(4))).isEmpty();
        });
    }

    @Test
    @Cell("Prisma: delete / select")
    void oneRowLessAnsweredAsAShape() {
        world.inVain(t -> assertThat(t.user().delete(card, k -> k.id(4))).isEqualTo(new Card("dan@y.org", null)));
    }

    @Test
    void nothingIsLeftBehind() {
        Optional<User> ann = world.db.user().findUnique(k -> k.id(1));
        assertThat(ann).map(User::visits).contains(10);
    }

    private static final ShapeToken<UserTable, Member> SORTED =
            Chosen.of(member, m -> m.with(MemberShape.posts, p -> p.orderBy(r -> r.id.asc())));

    @Test
    @Cell("Prisma: create / only what is required")
    void oneRowOfDefaults() {
        world.inVain(t -> {
            User made = t.user().create(c -> c.email("alice@x.org"));
            assertThat(made.visits()).isZero();
            assertThat(made.name()).isNull();
            assertThat(made.lucky()).isEmpty();
        });
    }

    @Test
    @Cell("Prisma: create / a foreign key set directly")
    void oneRowThatPointsToAnother() {
        world.inVain(t -> assertThat(
                        t.post().create(c -> c.title("T").authorId(2)).authorId())
                .isEqualTo(2));
    }

    @Test
    @Cell("Prisma: create / include")
    void oneRowAnsweredWithItsRelations() {
        world.inVain(t -> assertThat(
                        t.profile().create(c -> c.userId(3).bio("new")).userId())
                .isEqualTo(3));
        world.inVain(t -> assertThat(t.user()
                        .create(member, c -> c.email("e").boss(b -> b.connect(k -> k.id(1))))
                        .boss())
                .isEqualTo(new Member.Boss("ann@x.org")));
    }

    @Test
    @Cell("Prisma: create / omit")
    void oneRowAnsweredWithoutSomeColumns() {
        world.inVain(t -> {
            Recording seen = world.database()
                    .record(() -> assertThat(
                                    t.user().create(open, c -> c.email("e").settings(new Json("{}"))))
                            .extracting(Open::email)
                            .isEqualTo("e"));
            assertThat(seen.statements())
                    .singleElement()
                    .satisfies(s -> assertThat(s.text().substring(s.text().indexOf("RETURNING")))
                            .doesNotContain("settings")
                            .contains("joined"));
        });
    }

    @Test
    @Cell("Prisma: create / relationLoadStrategy")
    void oneRowMadeFarAway() {
        Member answered = fromFar(
                "far create",
                t -> t.user()
                        .create(
                                SORTED,
                                c -> c.email("far")
                                        .posts(p -> p.create(n -> n.title("a")).create(n -> n.title("b")))));
        assertThat(answered)
                .satisfies(made ->
                        assertThat(made.posts()).extracting(Member.Piece::title).containsExactly("a", "b"));
    }

    @Test
    @Cell("Prisma: create / several, one after the other")
    void twoRowsOneAfterTheOther() {
        world.inVain(t -> {
            int statements = world.statements(() ->
                    List.of("ariana", "elsa").forEach(name -> t.user().create(c -> c.email(name))));
            assertThat(statements).isEqualTo(2);
            assertThat(t.user().count()).isEqualTo(6);
        });
    }

    @Test
    @Cell("Prisma: update / include")
    void oneChangeAnsweredWithItsRelations() {
        world.inVain(t -> assertThat(t.user().update(member, k -> k.id(1), s -> s.name("A")))
                .satisfies(a -> assertThat(a.posts()).hasSize(2))
                .extracting(Member::name)
                .isEqualTo("A"));
    }

    @Test
    @Cell("Prisma: update / omit")
    void oneChangeAnsweredWithoutSomeColumns() {
        world.inVain(t -> {
            Recording seen = world.database().record(() -> t.user().update(open, k -> k.id(1), s -> s.name("A")));
            assertThat(seen.statements())
                    .singleElement()
                    .satisfies(s -> assertThat(s.text()).doesNotContain("settings"));
        });
    }

    @Test
    @Cell("Prisma: update / relationLoadStrategy")
    void oneChangeFarAway() {
        Member answered = fromFar("far update", t -> t.user().update(SORTED, k -> k.id(1), s -> s.name("A")));
        assertThat(answered)
                .satisfies(a ->
                        assertThat(a.posts()).extracting(Member.Piece::title).containsExactly("Alpha", "Beta"));
    }

    @Test
    @Cell("Prisma: update / where a further condition")
    void oneChangeIfTheRowMeetsACondition() {
        world.inVain(t -> {
            assertThat(t.user()
                            .update(k -> k.id(1).where(u -> u.role.eq(Role.ADMIN)), s -> s.name("x"))
                            .name())
                    .isEqualTo("x");
            assertThatThrownBy(() -> t.user().update(k -> k.id(1).where(u -> u.role.eq(Role.USER)), s -> s.name("y")))
                    .isInstanceOf(RecordNotFound.class);
            assertThat(user(t, 1).name()).isEqualTo("x");
        });
    }

    @Test
    @Cell("Prisma: update / record not found")
    void noRowToChange() {
        world.inVain(t -> assertThatThrownBy(() -> t.user().update(k -> k.id(42), s -> s.name("x")))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("\"users\""));
    }

    @Test
    @Cell("Prisma: update / with a related row")
    void oneChangeAndThatOfAnother() {
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.name("A").posts(p -> p.update(k -> k.id(1), u -> u.title("T"))));
            assertThat(user(t, 1).name()).isEqualTo("A");
            assertThat(t.post().findUniqueOrThrow(k -> k.id(1)).title()).isEqualTo("T");
        });
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
        Member answered = fromFar(
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

    @Test
    @Cell("Prisma: delete / by a unique attribute")
    void oneRowLessByAnotherKey() {
        world.inVain(
                t -> assertThat(t.user().delete(k -> k.email("dan@y.org")).id()).isEqualTo(4));
    }

    @Test
    @Cell("Prisma: delete / include")
    void oneRowLessAnsweredWithItsRelations() {
        world.inVain(t -> assertThat(t.user().delete(member, k -> k.id(2)))
                .satisfies(bob -> assertThat(bob.posts()).hasSize(2))
                .extracting(Member::profile)
                .isEqualTo(new Member.About(null)));
    }

    @Test
    @Cell("Prisma: delete / omit")
    void oneRowLessAnsweredWithoutSomeColumns() {
        world.inVain(t -> {
            Recording seen = world.database().record(() -> t.user().delete(open, k -> k.id(4)));
            assertThat(seen.statements())
                    .singleElement()
                    .satisfies(s -> assertThat(s.text()).doesNotContain("settings"));
        });
    }

    @Test
    @Cell("Prisma: delete / relationLoadStrategy")
    void oneRowLessFarAway() {
        Member answered = fromFar("far delete", t -> t.user().delete(SORTED, k -> k.id(2)));
        assertThat(answered)
                .satisfies(bob ->
                        assertThat(bob.posts()).extracting(Member.Piece::title).containsExactly("Gamma", "alpha 100%"));
    }

    @Test
    @Cell("Prisma: delete / where a further condition")
    void oneRowLessIfItMeetsACondition() {
        world.inVain(t -> {
            assertThatThrownBy(() -> t.user().delete(k -> k.id(4).where(u -> u.visits.gt(99))))
                    .isInstanceOf(RecordNotFound.class);
            assertThat(t.user().delete(k -> k.id(4).where(u -> u.visits.lt(99))).id())
                    .isEqualTo(4);
        });
    }

    @Test
    @Cell("Prisma: delete / record not found")
    void noRowToDelete() {
        world.inVain(t ->
                assertThatThrownBy(() -> t.user().delete(k -> k.id(42))).isInstanceOf(RecordNotFound.class));
    }
}
