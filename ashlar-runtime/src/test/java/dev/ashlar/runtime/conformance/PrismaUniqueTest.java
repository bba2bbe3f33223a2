package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserKey;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.conformance.client.UserUpdate;
import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.Key;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rows by a unique key and more, as Prisma's WhereUniqueInput has them. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaUniqueTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    @Test
    @Cell("Prisma: compound keys / of several fields")
    void aRowIsChangedByACompoundKey() {
        world.inVain(t -> assertThat(t.user().update(k -> k.countryBadge("FR", 1), s -> s.name("Cid")))
                .extracting(User::id)
                .isEqualTo(3));
    }

    /** Of two that saw the same row the second one finds that it has changed. */
    @Test
    @Cell("Prisma: unique where / optimistic concurrency control")
    void aRowThatAnotherHasChangedMeanwhile() {
        world.inVain(t -> {
            int seen = t.user().findUniqueOrThrow(k -> k.id(1)).visits();
            UnaryOperator<UserUpdate> berlin = s -> s.country("B").visits(n -> n.increment(1));
            t.user().update(k -> k.id(1).where(u -> u.visits.eq(seen)), berlin);
            assertThatThrownBy(() -> t.user().update(k -> k.id(1).where(u -> u.visits.eq(seen)), berlin))
                    .isInstanceOf(RecordNotFound.class);
            assertThat(t.user().findUniqueOrThrow(k -> k.id(1)).visits()).isEqualTo(seen + 1);
        });
    }

    @Test
    @Cell("Prisma: unique where / permission checks")
    void aRowOfWhoMayChangeIt() {
        world.inVain(t -> {
            assertThat(t.post()
                            .update(k -> k.id(1).where(p -> p.authorId.eq(1)), s -> s.title("mine"))
                            .title())
                    .isEqualTo("mine");
            assertThatThrownBy(() ->
                            t.post().update(k -> k.id(1).where(p -> p.authorId.eq(2)), s -> s.title("not mine")))
                    .isInstanceOf(RecordNotFound.class);
            assertThat(t.post()
                            .updateEach(
                                    List.of(1, 2),
                                    (k, id) -> k.id(id).where(p -> p.author.is(u -> u.name.eq("Ann"))),
                                    (s, id) -> s.likes(id)))
                    .extracting(Post::likes)
                    .containsExactly(1, 2);
        });
    }

    @Test
    @Cell("Prisma: unique where / soft deletes")
    void aRowThatIsNotMarked() {
        assertThat(db.post().findUnique(k -> k.id(1).where(p -> p.published.eq(true))))
                .isPresent();
        assertThat(db.post().findUnique(k -> k.id(3).where(p -> p.published.eq(true))))
                .isEmpty();
        assertThatThrownBy(() -> db.post().findUniqueOrThrow(k -> k.id(3).where(p -> p.published.eq(true))))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    @Cell("Prisma: unique where / boolean operators")
    void aRowOfOneOfTwoKinds() {
        Function<UserKey, Key<UserTable>> ours =
                k -> k.id(1).where(u -> u.email.eq("bob@x.org").or(u.email.eq("ann@x.org")));
        world.inVain(t ->
                assertThat(t.user().update(ours, s -> s.name("A")).name()).isEqualTo("A"));
        assertThat(db.user()
                        .findUnique(k -> k.id(3)
                                .where(u -> u.email.eq("a").or(u.email.eq("b")).not())))
                .isPresent();
    }

    @Test
    @Cell("Prisma: unique where / in the nested queries of a to-many relation")
    void relatedRowsThatMeetAConditionToo() {
        world.inVain(t -> {
            t.user()
                    .update(
                            k -> k.id(1),
                            s -> s.posts(p -> p.update(k -> k.id(1).where(x -> x.likes.eq(10)), u -> u.title("T"))
                                    .disconnect(k -> k.id(2).where(x -> x.likes.gt(99)))
                                    .upsert(
                                            k -> k.id(2).where(x -> x.likes.eq(5)),
                                            n -> n.title("never"),
                                            u -> u.title("U"))));
            assertThat(t.post().findMany(q -> q.where(p -> p.authorId.eq(1)).orderBy(p -> p.id.asc())))
                    .extracting(Post::title)
                    .containsExactly("T", "U");
        });
        world.inVain(t -> assertThatThrownBy(() -> t.user()
                        .update(
                                k -> k.id(1),
                                s -> s.posts(p -> p.delete(k -> k.id(1).where(x -> x.likes.gt(99))))))
                .isInstanceOf(RecordNotConnected.class));
        assertThatThrownBy(() -> db.user()
                        .update(
                                k -> k.id(1),
                                s -> s.posts(p -> p.connect(k -> k.id(5).where(x -> x.likes.gt(9))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "connect of a row of \"posts\" finds it by its key (id) alone: leave where(...) out, or look for"
                                + " the row before");
    }

    @Test
    @Cell("Prisma: unique where / nested update of a one-to-one relation")
    void theOneRelatedRowChangedIfItMeetsACondition() {
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.profile(p -> p.update(x -> x.bio.eq("hi"), u -> u.bio("ho"))));
            assertThat(t.profile().findUniqueOrThrow(k -> k.userId(1)).bio()).isEqualTo("ho");
            assertThatThrownBy(() -> t.user()
                            .update(k -> k.id(1), s -> s.profile(p -> p.update(x -> x.bio.eq("hi"), u -> u.bio("x")))))
                    .isInstanceOf(RecordNotConnected.class);
        });
    }

    @Test
    @Cell("Prisma: unique where / nested upsert of a one-to-one relation")
    void theOneRelatedRowMadeOrChangedIfItMeetsACondition() {
        world.inVain(t -> {
            t.user()
                    .update(
                            k -> k.id(1),
                            s -> s.profile(
                                    p -> p.upsert(x -> x.bio.eq("hi"), n -> n.bio("made"), u -> u.bio("changed"))));
            assertThat(t.profile().findUniqueOrThrow(k -> k.userId(1)).bio()).isEqualTo("changed");
        });
    }

    @Test
    @Cell("Prisma: unique where / nested disconnect of a one-to-one relation")
    void theOneRelatedRowLetGoIfItMeetsACondition() {
        world.inVain(t -> {
            t.post().update(k -> k.id(1), s -> s.author(a -> a.disconnect(u -> u.name.eq("Bob"))));
            assertThat(t.post().findUniqueOrThrow(k -> k.id(1)).authorId()).isEqualTo(1);
            t.post().update(k -> k.id(1), s -> s.author(a -> a.disconnect(u -> u.name.eq("Ann"))));
            assertThat(t.post().findUniqueOrThrow(k -> k.id(1)).authorId()).isNull();
        });
    }

    @Test
    @Cell("Prisma: unique where / nested delete of a one-to-one relation")
    void theOneRelatedRowDeletedIfItMeetsACondition() {
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.profile(p -> p.delete(x -> x.bio.eq("hi"))));
            assertThat(t.profile().count()).isEqualTo(1);
            assertThatThrownBy(() -> t.user().update(k -> k.id(2), s -> s.profile(p -> p.delete(x -> x.bio.eq("hi")))))
                    .isInstanceOf(RecordNotConnected.class);
        });
    }

    @Test
    @Cell("Prisma: unique where / besides the conditions of a query")
    void aRowByAKeyAndAQuery() {
        Function<UserKey, Key<UserTable>> ann =
                k -> k.id(1).where(u -> u.name.eq("Ann")).where(u -> u.age.gt(1));
        assertThat(db.user().findUnique(MemberShape.member, ann, q -> q.where(u -> u.visits.gt(9))))
                .hasValueSatisfying(member -> assertThat(member.posts()).hasSize(2));
        assertThat(db.user().findUnique(MemberShape.member, ann, q -> q.where(u -> u.visits.gt(99))))
                .isEmpty();
        assertThat(db.user().by(ann).exists()).isTrue();
        assertThatThrownBy(() ->
                        db.user().findMany(q -> q.orderBy(u -> u.id.asc()).cursor(ann)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cursor of a row of \"users\"");
        world.inVain(t -> assertThat(t.user()
                        .upsertMany(
                                List.of("ann@x.org", "new@x.org"),
                                (k, email) -> k.email(email).where(u -> u.visits.lt(99)),
                                (c, email) -> c.email(email).name("made"),
                                (s, email) -> s.name("changed")))
                .extracting(User::name)
                .containsExactly("changed", "made"));
    }
}
