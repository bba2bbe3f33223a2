package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.StoryShape.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostUpdate;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.sql.Condition;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's changes of rows through rows that they are linked to. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaNestedChangeTest {
    @RegisterExtension
    static final World world = new World();

    private static Story changed(Db.Tx t, int post, UnaryOperator<PostUpdate> changes) {
        return t.post().update(story, k -> k.id(post), changes);
    }

    private static List<String> texts(Story found) {
        return found.comments().stream().map(Story.Remark::text).sorted().toList();
    }

    private static List<String> words(Story found) {
        return found.categories().stream().map(Story.Word::name).sorted().toList();
    }

    private static User user(Db.Tx t, int id) {
        return t.user().findUniqueOrThrow(k -> k.id(id));
    }

    @Test
    @Cell("Prisma: nested update")
    void aRelatedRowChanged() {
        world.inVain(t -> assertThat(texts(changed(
                        t, 1, s -> s.comments(m -> m.update(k -> k.id(2), u -> u.text("worse"))))))
                .containsExactly("good", "worse"));
    }

    @Test
    @Cell("Prisma: nested update / of a to-one relation")
    void theOneRelatedRowChanged() {
        world.inVain(t -> {
            assertThat(changed(t, 1, s -> s.author(a -> a.update(u -> u.name("Anna"))))
                            .author())
                    .isEqualTo(new Story.Writer("Anna"));
            t.user().update(k -> k.id(1), s -> s.profile(p -> p.update(u -> u.bio("ho"))));
            assertThat(t.profile().findUniqueOrThrow(k -> k.userId(1)).bio()).isEqualTo("ho");
        });
    }

    @Test
    @Cell("Prisma: nested upsert")
    void aRelatedRowMadeOrChanged() {
        world.inVain(t -> {
            assertThat(words(changed(
                            t,
                            1,
                            s -> s.categories(
                                    c -> c.upsert(k -> k.name("java"), n -> n.name("java"), u -> u.name("Java"))
                                            .upsert(k -> k.name("new"), n -> n.name("new"), u -> u.name("never"))))))
                    .containsExactly("Java", "new", "sql");
        });
    }

    @Test
    @Cell("Prisma: nested upsert / of a to-one relation")
    void theOneRelatedRowMadeOrChanged() {
        world.inVain(t -> {
            for (String bio : List.of("made", "changed")) {
                t.user().update(k -> k.id(3), s -> s.profile(p -> p.upsert(n -> n.bio("made"), u -> u.bio("changed"))));
                assertThat(t.profile().findUniqueOrThrow(k -> k.userId(3)).bio())
                        .isEqualTo(bio);
            }
        });
    }

    @Test
    @Cell("Prisma: nested delete")
    void aRelatedRowLess() {
        world.inVain(t -> {
            assertThat(texts(changed(t, 1, s -> s.comments(m -> m.delete(k -> k.id(1))))))
                    .containsExactly("bad");
            assertThat(t.comment().count()).isEqualTo(3);
        });
    }

    @Test
    @Cell("Prisma: nested delete / of a to-one relation")
    void theOneRelatedRowLess() {
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.profile(p -> p.delete()));
            assertThat(t.profile().count()).isEqualTo(1);
        });
    }

    @Test
    @Cell("Prisma: nested updateMany")
    void relatedRowsChanged() {
        world.inVain(t -> {
            t.user()
                    .update(
                            k -> k.id(1),
                            s -> s.posts(p -> p.updateMany(x -> x.likes.lt(8), u -> u.likes(n -> n.increment(100)))));
            assertThat(t.post().findMany(q -> q.where(p -> p.likes.gt(99))))
                    .extracting(p -> p.id())
                    .containsExactly(2);
        });
    }

    @Test
    @Cell("Prisma: nested deleteMany")
    void relatedRowsLess() {
        world.inVain(t -> {
            assertThat(texts(changed(t, 1, s -> s.comments(m -> m.deleteMany(c -> c.text.eq("good"))))))
                    .containsExactly("bad");
            assertThat(t.comment().count(q -> q.where(c -> c.text.eq("good")))).isEqualTo(1);
        });
    }

    @Test
    @Cell("Prisma: nested update / several")
    void relatedRowsEachChanged() {
        world.inVain(t -> assertThat(texts(changed(
                        t,
                        1,
                        s -> s.comments(
                                m -> m.update(k -> k.id(1), u -> u.text("a")).update(k -> k.id(2), u -> u.text("b"))))))
                .containsExactly("a", "b"));
    }

    @Test
    @Cell("Prisma: nested update / parent not found")
    void noRowAboveTheChangedOne() {
        world.inVain(t -> assertThatThrownBy(() ->
                        changed(t, 77, s -> s.comments(m -> m.update(k -> k.id(1), u -> u.text("x")))))
                .isInstanceOf(RecordNotFound.class));
        assertThat(world.db.comment().findUniqueOrThrow(k -> k.id(1)).text()).isEqualTo("good");
    }

    @Test
    @Cell("Prisma: nested update / record not found")
    void noRelatedRowToChange() {
        world.inVain(t -> assertThatThrownBy(() -> changed(t, 5, s -> s.author(a -> a.update(u -> u.name("x")))))
                .isInstanceOf(RecordNotConnected.class));
        world.inVain(t -> assertThatThrownBy(() ->
                        changed(t, 1, s -> s.comments(m -> m.update(k -> k.id(4), u -> u.text("x")))))
                .isInstanceOf(RecordNotConnected.class));
    }

    @Test
    @Cell("Prisma: nested upsert / several")
    void relatedRowsEachMadeOrChanged() {
        world.inVain(t -> assertThat(texts(changed(
                        t,
                        1,
                        s -> s.comments(m -> m.upsert(k -> k.id(1), n -> n.text("never"), u -> u.text("changed"))
                                .upsert(k -> k.id(77), n -> n.text("made"), u -> u.text("never"))))))
                .containsExactly("bad", "changed", "made"));
    }

    @Test
    @Cell("Prisma: nested delete / several")
    void relatedRowsEachLess() {
        world.inVain(t -> assertThat(texts(changed(
                        t, 1, s -> s.comments(m -> m.delete(k -> k.id(1)).delete(k -> k.id(2))))))
                .isEmpty());
    }

    @Test
    @Cell("Prisma: nested updateMany / every record")
    void allRelatedRowsChanged() {
        world.inVain(t -> {
            t.user()
                    .update(
                            k -> k.id(1),
                            s -> s.posts(p -> p.updateMany(x -> Condition.all(List.of()), u -> u.likes(0))));
            assertThat(t.post().count(q -> q.where(p -> p.likes.eq(0)))).isEqualTo(3);
        });
    }

    @Test
    @Cell("Prisma: nested deleteMany / every record")
    void allRelatedRowsLess() {
        world.inVain(t -> {
            t.user().update(k -> k.id(2), s -> s.name("B").posts(p -> p.deleteMany(x -> Condition.all(List.of()))));
            assertThat(user(t, 2).name()).isEqualTo("B");
            assertThat(t.post().count()).isEqualTo(3);
        });
    }
}
