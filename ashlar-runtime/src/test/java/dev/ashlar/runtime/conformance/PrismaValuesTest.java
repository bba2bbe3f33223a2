package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.OpenShape.open;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostCreate;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.PostUpdate;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserCreate;
import dev.ashlar.runtime.conformance.client.UserKey;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.query.Chosen;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Condition;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What calls take are values, as Prisma's generated types have them. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaValuesTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    /** Queries, conditions and changes are values of types that javac checks. */
    @Test
    @Cell("Prisma: satisfies")
    void whatACallTakesIsAValue() {
        Function<UserCreate.First, UserCreate.Ready> withPost =
                c -> c.email("e").name("E").posts(p -> p.create(n -> n.title("T")));
        UnaryOperator<Query<UserTable, UserKey>> newest =
                q -> q.orderBy(u -> u.id.desc()).take(1);
        world.inVain(t -> {
            int made = t.user().create(withPost).id();
            assertThat(t.user().findMany(newest)).extracting(User::id).containsExactly(made);
        });
    }

    @Test
    @Cell("Prisma: PrismaPromise")
    void nothingRunsBeforeItIsAskedFor() {
        assertThat(world.statements(() -> {
                    db.user().by(k -> k.id(1));
                    db.post().where(p -> p.likes.gt(1));
                    db.select(UserTable.USER.id).from(UserTable.USER);
                    db.sql("SELECT 1");
                }))
                .isZero();
        assertThat(world.statements(() -> db.user().by(k -> k.id(1)).one())).isEqualTo(1);
    }

    /** A shape bound to what its parts take is a value that reads and writes are given. */
    @Test
    @Cell("Prisma: include / generated types")
    void whatIsIncludedIsAValue() {
        ShapeToken<PostTable, Story> brief =
                Chosen.of(story, s -> s.with(StoryShape.comments, c -> c.where(x -> x.text.eq("bad"))));
        assertThat(db.post().findUniqueOrThrow(brief, k -> k.id(1)).comments()).hasSize(1);
        world.inVain(t -> assertThat(
                        t.post().update(brief, k -> k.id(1), s -> s.likes(1)).comments())
                .hasSize(1));
    }

    @Test
    @Cell("Prisma: omit / generated types")
    void whatIsLeftOutIsAType() {
        List<Open> all = db.user().findMany(open);
        assertThat(Open.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .contains("email")
                .doesNotContain("settings", "balance");
        assertThat(all).hasSize(4);
    }

    @Test
    @Cell("Prisma: where / generated types: UserWhereInput")
    void aConditionIsAValue() {
        Function<UserTable, Condition> rich = u -> u.coins.gt(1L).and(u.email.contains("x.org"));
        assertThat(db.user().count(q -> q.where(rich))).isEqualTo(2);
        world.inVain(t ->
                assertThat(t.user().updateMany(rich, s -> s.visits(0))).isEqualTo(2));
    }

    @Test
    @Cell("Prisma: where / generated types: UserWhereUniqueInput")
    void aKeyIsAValue() {
        Function<UserKey, Key<UserTable>> bob = k -> k.email("bob@x.org");
        assertThat(db.user().findUnique(bob)).map(User::id).contains(2);
        world.inVain(t ->
                assertThat(t.user().update(bob, s -> s.name("B")).id()).isEqualTo(2));
    }

    @Test
    @Cell("Prisma: where / generated types: PostScalarWhereInput")
    void aConditionOfColumnsIsAValue() {
        Condition alpha = PostTable.POST.title.eq("Alpha");
        assertThat(db.post().count(q -> q.where(p -> alpha))).isEqualTo(1);
    }

    @Test
    @Cell("Prisma: where / generated types: PostUpdateWithWhereUniqueWithoutAuthorInput")
    void aChangeOfARelatedRowIsAValue() {
        UnaryOperator<PostUpdate> news =
                s -> s.content("updated").published(true).title("new");
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.posts(p -> p.update(k -> k.id(1), news)));
            assertThat(t.post().findUniqueOrThrow(k -> k.id(1)).title()).isEqualTo("new");
        });
    }

    @Test
    @Cell("Prisma: where / generated types: PostUpsertWithWhereUniqueWithoutAuthorInput")
    void aRelatedRowMadeOrChangedIsAValue() {
        Function<PostCreate.First, PostCreate.Ready> made = c -> c.title("made");
        UnaryOperator<PostUpdate> changed = s -> s.title("changed");
        world.inVain(t -> {
            t.user()
                    .update(
                            k -> k.id(1),
                            s -> s.posts(
                                    p -> p.upsert(k -> k.id(1), made, changed).upsert(k -> k.id(77), made, changed)));
            assertThat(t.post().findUniqueOrThrow(k -> k.id(1)).title()).isEqualTo("changed");
            assertThat(t.post().count(q -> q.where(p -> p.title.eq("made")))).isEqualTo(1);
        });
    }

    @Test
    @Cell("Prisma: where / generated types: PostUpdateManyWithWhereWithoutAuthorInput")
    void aChangeOfManyRelatedRowsIsAValue() {
        Function<PostTable, Condition> hidden = p -> p.published.eq(false);
        world.inVain(t -> {
            t.user().update(k -> k.id(2), s -> s.posts(p -> p.updateMany(hidden, u -> u.published(true))));
            assertThat(t.post().findUniqueOrThrow(k -> k.id(3)).published()).isTrue();
            assertThat(t.post().findUniqueOrThrow(k -> k.id(5)).published()).isFalse();
        });
    }
}
