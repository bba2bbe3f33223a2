package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.Comment;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.PostUpdate;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.UniqueViolation;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Prisma's reference, "Nested queries", "Atomic number operations", "Scalar list methods". */
class PrismaWritesTest extends PrismaTest {
    private static final String NUMBER = "Prisma / Atomic number operations / ";
    private static final String LIST = "Prisma / Scalar list methods / ";
    private static final String NESTED = "Prisma / Nested queries / ";

    private void change(UnaryOperator<PostUpdate> changes) {
        db.withTenant(tenant, t -> t.post().update(k -> k.id(first.id()), changes));
    }

    private List<String> tags() {
        FeedPost post = db.withTenant(tenant, t -> t.post().findUniqueOrThrow(feedPost, k -> k.id(first.id())));
        return post.tags().stream().map(FeedPost.TagName::name).sorted().toList();
    }

    private List<String> comments() {
        return db
                .withTenant(
                        tenant,
                        t -> t.comment()
                                .findMany(q ->
                                        q.where(c -> c.postId.eq(first.id())).orderBy(c -> c.content.asc())))
                .stream()
                .map(Comment::content)
                .toList();
    }

    private Comment comment() {
        return db.withTenant(tenant, t -> t.comment().findFirstOrThrow(q -> q.where(c -> c.postId.eq(first.id()))));
    }

    @Test
    @Cells({NUMBER + "increment", NUMBER + "decrement", NUMBER + "multiply", NUMBER + "divide", NUMBER + "set"})
    void numbers() {
        assertThat(db.user()
                        .update(k -> k.id(bob.id()), u -> u.logins(n -> n.increment(2)))
                        .logins())
                .isEqualTo(7);
        assertThat(db.user()
                        .update(k -> k.id(bob.id()), u -> u.logins(n -> n.decrement(1)))
                        .logins())
                .isEqualTo(6);
        assertThat(db.user()
                        .update(k -> k.id(bob.id()), u -> u.logins(n -> n.multiply(4)))
                        .logins())
                .isEqualTo(24);
        assertThat(db.user()
                        .update(k -> k.id(bob.id()), u -> u.logins(n -> n.divide(5)))
                        .logins())
                .isEqualTo(4);
        assertThat(db.user().update(k -> k.id(bob.id()), u -> u.logins(9)).logins())
                .isEqualTo(9);
    }

    @Test
    @Cells({LIST + "set", LIST + "push"})
    void lists() {
        assertThat(db.user()
                        .update(k -> k.id(bob.id()), u -> u.nicknames(List.of("b")))
                        .nicknames())
                .containsExactly("b");
        assertThat(db.user()
                        .update(k -> k.id(bob.id()), u -> u.nicknames(l -> l.push("bo", "rob")))
                        .nicknames())
                .containsExactly("b", "bo", "rob");
    }

    @Test
    @Cells("Prisma / Types / null is not undefined")
    void absentIsNotNull() {
        assertThat(db.user().update(k -> k.id(bob.id()), u -> u.name("Rob")).hostId())
                .isEqualTo(ann.id());
        assertThat(db.user().update(k -> k.id(bob.id()), u -> u.hostId(null)).hostId())
                .isNull();
    }

    @Test
    @Cells({NESTED + "create", NESTED + "createMany"})
    void create() {
        change(s -> s.comments(
                m -> m.create(n -> n.content("a")).createAll(List.of("b", "c"), (n, text) -> n.content(text))));
        assertThat(comments()).containsExactly("a", "b", "c", "on first");
    }

    @Test
    @Cells(NESTED + "createMany, skipDuplicates")
    void createSkippingDuplicates() {
        change(s -> s.tags(g -> g.createAllSkippingDuplicates(List.of("red", "green"), (n, name) -> n.name(name))));
        assertThat(tags()).containsExactly("blue", "green", "red");
    }

    @Test
    @Cells({NESTED + "connect", NESTED + "disconnect", NESTED + "set"})
    void links() {
        db.withTenant(tenant, t -> t.tag().create(c -> c.name("green")));
        change(s -> s.tags(g -> g.connect(k -> k.name("green"))));
        assertThat(tags()).containsExactly("blue", "green", "red");
        change(s -> s.tags(g -> g.disconnect(k -> k.name("red"))));
        assertThat(tags()).containsExactly("blue", "green");
        change(s -> s.tags(g -> g.set(List.of("red"), (k, name) -> k.name(name))));
        assertThat(tags()).containsExactly("red");
    }

    @Test
    @Cells(NESTED + "connectOrCreate")
    void connectOrCreate() {
        change(s -> s.tags(g -> g.connectOrCreate(k -> k.name("blue"), n -> n.name("blue"))
                .connectOrCreate(k -> k.name("gold"), n -> n.name("gold"))));
        assertThat(tags()).containsExactly("blue", "gold", "red");
        assertThat(db.<Long>withTenant(tenant, t -> t.tag().count())).isEqualTo(3);
    }

    @Test
    @Cells({NESTED + "update", NESTED + "updateMany"})
    void update() {
        UUID id = comment().id();
        change(s -> s.comments(m -> m.update(k -> k.id(id), u -> u.content("changed"))));
        assertThat(comments()).containsExactly("changed");
        change(s -> s.comments(m -> m.updateMany(c -> c.content.eq("changed"), u -> u.content("again"))));
        assertThat(comments()).containsExactly("again");
        UUID other = db.withTenant(
                        tenant, t -> t.comment().findFirstOrThrow(q -> q.where(c -> c.postId.eq(second.id()))))
                .id();
        assertThatThrownBy(() -> change(s -> s.comments(m -> m.update(k -> k.id(other), u -> u.content("x")))))
                .isInstanceOf(RecordNotConnected.class);
    }

    @Test
    @Cells(NESTED + "upsert")
    void upsert() {
        for (String expected : List.of("new", "newer")) {
            change(s -> s.tags(g -> g.upsert(k -> k.name("new"), n -> n.name("new"), u -> u.name("newer"))));
            assertThat(tags()).contains(expected);
        }
    }

    @Test
    @Cells({NESTED + "delete", NESTED + "deleteMany"})
    void delete() {
        UUID id = comment().id();
        change(s -> s.comments(m -> m.create(n -> n.content("stays")).delete(k -> k.id(id))));
        assertThat(comments()).containsExactly("stays");
        change(s -> s.comments(m -> m.deleteMany(c -> c.content.isNotNull())));
        assertThat(comments()).isEmpty();
    }

    @Test
    @Cells({
        NESTED + "to-one: create",
        NESTED + "to-one: connect",
        NESTED + "to-one: disconnect",
        NESTED + "to-one: connectOrCreate"
    })
    void linksToOne() {
        User made = db.user()
                .create(c -> c.email("g@x")
                        .name("guest")
                        .host(h -> h.create(n -> n.email("h@x").name("host"))));
        assertThat(made.hostId()).isNotNull();
        assertThat(db.user()
                        .update(k -> k.id(made.id()), u -> u.host(h -> h.connect(k -> k.email("bob@x"))))
                        .hostId())
                .isEqualTo(bob.id());
        assertThat(db.user()
                        .update(k -> k.id(made.id()), u -> u.host(h -> h.disconnect()))
                        .hostId())
                .isNull();
        assertThat(db.user()
                        .update(
                                k -> k.id(made.id()),
                                u -> u.host(h -> h.connectOrCreate(
                                        k -> k.email("bob@x"),
                                        n -> n.email("bob@x").name("never"))))
                        .hostId())
                .isEqualTo(bob.id());
    }

    @Test
    @Cells({NESTED + "to-one: update", NESTED + "to-one: upsert", NESTED + "to-one: delete"})
    void changesToOne() {
        db.user().update(k -> k.id(bob.id()), u -> u.host(h -> h.update(x -> x.name("Anna"))));
        assertThat(db.user().findUniqueOrThrow(k -> k.id(ann.id())).name()).isEqualTo("Anna");
        db.user().update(k -> k.id(bob.id()), u -> u.profile(p -> p.upsert(n -> n.bio("made"), x -> x.bio("changed"))));
        assertThat(db.profile().findUniqueOrThrow(k -> k.userId(bob.id())).bio())
                .isEqualTo("made");
        db.user().update(k -> k.id(bob.id()), u -> u.profile(p -> p.delete()));
        assertThat(db.profile().findUnique(k -> k.userId(bob.id()))).isEmpty();
    }

    @Test
    @Cells(NESTED + "at any depth, in one transaction")
    void depth() {
        assertThatThrownBy(() -> db.user()
                        .create(c -> c.email("d@x")
                                .name("d")
                                .invited(i -> i.create(n -> n.email("e@x")
                                        .name("e")
                                        .invited(j ->
                                                j.create(m -> m.email("ann@x").name("taken")))))))
                .isInstanceOf(UniqueViolation.class);
        assertThat(db.user().count()).isEqualTo(3);
    }
}
