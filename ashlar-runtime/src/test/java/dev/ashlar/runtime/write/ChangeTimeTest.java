package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Comment;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.UserUpdate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever changes a row sets its time of change, from whichever side it comes. */
class ChangeTimeTest {
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static BlogDatabase blog;
    private static Db db;
    private static UUID ann;
    private UUID tenant;
    private Post post;
    private Comment comment;

    @BeforeAll
    static void open() {
        blog = new BlogDatabase();
        db = blog.db();
        ann = db.user().create(c -> c.email("ann@example.com").name("Ann")).id();
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    @BeforeEach
    void newComment() {
        tenant = blog.organization("of a test");
        post = db.withTenant(
                tenant,
                t -> t.post().create(c -> c.title("t").slug("t").authorId(ann).updatedAt(LONG_AGO)));
        comment = db.withTenant(
                tenant, t -> t.comment().create(c -> c.content("c").postId(post.id())));
    }

    private void change(UnaryOperator<UserUpdate> change) {
        db.withTenant(tenant, t -> t.comment().update(k -> k.id(comment.id()), c -> c.updatedAt(LONG_AGO)));
        db.withTenant(tenant, t -> t.user().update(k -> k.id(ann), change));
    }

    private Comment seen() {
        return db.withTenant(
                tenant, t -> t.comment().findMany(q -> q.withDeleted()).get(0));
    }

    @Test
    void aLinkFromTheOtherSideSetsIt() {
        change(u -> u.comments(c -> c.connect(k -> k.id(comment.id()))));
        assertThat(seen().authorId()).isEqualTo(ann);
        assertThat(seen().updatedAt()).isAfter(LONG_AGO);

        change(u -> u.comments(c -> c.disconnect(k -> k.id(comment.id()))));
        assertThat(seen().authorId()).isNull();
        assertThat(seen().updatedAt()).isAfter(LONG_AGO);

        change(u -> u.comments(c -> c.set(List.of(comment.id()), (k, id) -> k.id(id))));
        assertThat(seen().authorId()).isEqualTo(ann);
        assertThat(seen().updatedAt()).isAfter(LONG_AGO);

        change(u -> u.comments(c -> c.set(List.<UUID>of(), (k, id) -> k.id(id))));
        assertThat(seen().authorId()).isNull();
        assertThat(seen().updatedAt()).isAfter(LONG_AGO);
    }

    @Test
    void theRowsOfANewRowHaveItToo() {
        change(u -> u);
        db.withTenant(
                tenant,
                t -> t.user()
                        .create(c -> c.email("of " + tenant + "@example.com")
                                .name("Bob")
                                .comments(m -> m.connect(k -> k.id(comment.id())))));
        assertThat(seen().updatedAt()).isAfter(LONG_AGO);
    }

    @Test
    void aDeletionThatMarksARowSetsItAndSoDoesTheWayBack() {
        change(u -> u);
        Post gone = db.withTenant(tenant, t -> t.post().delete(k -> k.id(post.id())));
        assertThat(gone.updatedAt()).isAfter(LONG_AGO);
        assertThat(seen().deletedAt()).isNotNull();
        assertThat(seen().updatedAt()).isAfter(LONG_AGO);

        Instant then = seen().updatedAt();
        db.withTenant(tenant, t -> t.post().restore(k -> k.id(post.id())));
        assertThat(seen().deletedAt()).isNull();
        assertThat(seen().updatedAt()).isAfter(then);
    }
}
