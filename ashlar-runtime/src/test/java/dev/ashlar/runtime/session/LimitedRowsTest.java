package dev.ashlar.runtime.session;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static dev.ashlar.sql.build.Aggregates.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Comment;
import dev.ashlar.runtime.blog.CommentTable;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.DbTenantTables;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.FeedPost.Remark;
import dev.ashlar.runtime.blog.FeedPost.TagName;
import dev.ashlar.runtime.blog.FeedPostShape;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.PostUpdate;
import dev.ashlar.runtime.blog.Tag;
import dev.ashlar.runtime.blog.TagTable;
import dev.ashlar.runtime.blog.UserTable;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.sql.rows.Reading;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that middleware keeps out are not come to by any relation. */
class LimitedRowsTest {
    private static BlogDatabase blog;
    private static Db all;
    private static Db some;
    private static UUID ann;
    private static UUID ghost;
    private UUID tenant;
    private Post post;
    private Comment open;
    private Comment secret;

    private static final Middleware OPEN = new Middleware() {
        @Override
        public void selecting(RowsWanted rows) {
            rows.where(CommentTable.COMMENT, c -> c.content.ne("secret"));
            rows.where(TagTable.TAG, t -> t.name.ne("secret"));
            rows.where(UserTable.USER, u -> u.name.ne("Ghost"));
        }
    };

    @BeforeAll
    static void connect() {
        blog = new BlogDatabase();
        all = blog.db();
        some = all.using(OPEN);
        ann = all.user().create(c -> c.email("ann").name("Ann")).id();
        ghost = all.user().create(c -> c.email("ghost").name("Ghost")).id();
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    @BeforeEach
    void newPost() {
        tenant = blog.organization("of a test");
        post = all.withTenant(
                tenant,
                t -> t.post()
                        .create(c -> c.title("t")
                                .slug("t")
                                .authorId(ann)
                                .tags(g -> g.createAll(List.of("open", "secret"), (n, name) -> n.name(name)))
                                .comments(m -> m.create(n -> n.content("open").authorId(ghost))
                                        .create(n -> n.content("secret").authorId(ann)))));
        open = comment("open");
        secret = comment("secret");
    }

    private Comment comment(String content) {
        return all.withTenant(
                tenant,
                t -> t.comment()
                        .findMany(q -> q.where(c -> c.content.eq(content)))
                        .get(0));
    }

    private <R> R limited(Function<DbTenantTables, R> work) {
        return some.<R>withTenant(tenant, work);
    }

    private <R> List<R> listed(Function<DbTenantTables, List<R>> work) {
        return limited(work);
    }

    private long counted(ToLongFunction<DbTenantTables> work) {
        return this.<Long>limited(work::applyAsLong);
    }

    private void update(UnaryOperator<PostUpdate> change) {
        limited(t -> t.post().update(k -> k.id(post.id()), change));
    }

    private List<String> contents() {
        return all
                .withTenant(
                        tenant,
                        t -> t.comment()
                                .findMany(q ->
                                        q.where(c -> c.postId.eq(post.id())).orderBy(c -> c.content.asc())))
                .stream()
                .map(Comment::content)
                .toList();
    }

    private List<String> tags() {
        return all
                .withTenant(
                        tenant,
                        t -> t.tag()
                                .findMany(q -> q.where(g -> g.posts.some(p -> p.id.eq(post.id())))
                                        .orderBy(g -> g.name.asc())))
                .stream()
                .map(Tag::name)
                .toList();
    }

    @Test
    void norByAShape() {
        FeedPost seen = limited(t -> t.post().findUniqueOrThrow(feedPost, k -> k.id(post.id())));
        assertThat(seen.tags()).containsExactly(new TagName("open"));
        assertThat(seen.comments()).containsExactly(new Remark("open", null)); // the ghost's
        assertThat(seen.commentCount()).isEqualTo(1);
        FeedPost first = limited(t -> t.post()
                .findMany(
                        feedPost,
                        q -> q.with(
                                FeedPostShape.tags,
                                g -> g.orderBy(n -> n.name.desc()).take(1)))
                .get(0));
        assertThat(first.tags()).containsExactly(new TagName("open"));
        FeedPost counted = limited(t -> t.post()
                .findMany(feedPost, q -> q.with(FeedPostShape.commentCount, c -> c.content.isNotNull()))
                .get(0));
        assertThat(counted.commentCount()).isEqualTo(1);
        FeedPost paged =
                limited(t -> t.post().page(feedPost, q -> q.take(5)).rows().get(0));
        assertThat(paged.commentCount()).isEqualTo(1);
        assertThat(all.<FeedPost>withTenant(
                                tenant, t -> t.post().findMany(feedPost).get(0))
                        .commentCount())
                .isEqualTo(2);
    }

    @Test
    void aRowWithoutTheOneThatItNeedsIsKeptOut() {
        all.withTenant(
                tenant, t -> t.post().update(k -> k.id(post.id()), u -> u.author(a -> a.connect(k -> k.id(ghost)))));
        assertThat(listed(t -> t.post().findMany(feedPost))).isEmpty();
        assertThat(listed(t -> t.post().findMany())).hasSize(1);
    }

    @Test
    void norByAConditionAnOrderOrASum() {
        assertThat(counted(t -> t.post().count(q -> q.where(p -> p.tags.some(g -> g.name.eq("secret"))))))
                .isZero();
        boolean met = this.<Boolean>limited(t ->
                t.post().exists(q -> q.where(p -> p.comments.some(c -> c.id.eq(secret.id())))));
        assertThat(met).isFalse();
        assertThat(listed(t -> t.post().findMany(q -> q.where(p -> p.comments.every(c -> c.content.eq("open"))))))
                .hasSize(1);
        assertThat(counted(t -> t.comment().count(q -> q.where(c -> c.author.is(u -> u.name.eq("Ghost"))))))
                .isZero();
        assertThat(listed(t -> t.post()
                        .<Long>groupBy(g -> g.where(p -> p.comments.count().gt(1L)), p -> Reading.of(count(), n -> n))))
                .containsExactly(0L);
        assertThat(counted(t -> t.post().updateMany(p -> p.tags.some(g -> g.name.eq("secret")), u -> u.title("x"))))
                .isZero();
    }

    @Test
    void norByTheAnswerOfAWrite() {
        FeedPost made = limited(t -> t.post()
                .create(
                        feedPost,
                        c -> c.title("n")
                                .slug("n")
                                .authorId(ann)
                                .comments(
                                        m -> m.create(n -> n.content("secret")).create(n -> n.content("said")))));
        assertThat(made.comments()).extracting(Remark::content).containsExactly("said");
        assertThat(made.commentCount()).isEqualTo(1);
    }

    @Test
    void norByANestedChange() {
        assertThatThrownBy(() -> update(u -> u.comments(c -> c.update(k -> k.id(secret.id()), s -> s.content("x")))))
                .isInstanceOf(RecordNotConnected.class);
        assertThatThrownBy(() -> update(u -> u.comments(c -> c.delete(k -> k.id(secret.id())))))
                .isInstanceOf(RecordNotConnected.class);
        update(u -> u.comments(c -> c.updateMany(m -> m.id.isNotNull(), s -> s.content("seen"))));
        assertThat(contents()).containsExactly("secret", "seen");
        update(u -> u.comments(c -> c.deleteMany(m -> m.id.isNotNull())));
        assertThat(contents()).containsExactly("secret");
    }

    @Test
    void norByALink() {
        UUID hidden = all.withTenant(tenant, t -> t.tag().findUniqueOrThrow(k -> k.name("secret")))
                .id();
        update(u -> u.tags(g -> g.disconnect(k -> k.name("secret")).disconnect(k -> k.id(hidden))));
        assertThat(tags()).containsExactly("open", "secret");
        update(u -> u.tags(g -> g.set(List.<String>of(), (k, name) -> k.name(name))));
        assertThat(tags()).containsExactly("secret");
        update(u -> u.tags(g -> g.set(List.of("open"), (k, name) -> k.name(name))));
        assertThat(tags()).containsExactly("open", "secret");
        for (UnaryOperator<PostUpdate> change : List.<UnaryOperator<PostUpdate>>of(
                u -> u.tags(g -> g.connect(k -> k.id(hidden))),
                u -> u.tags(g -> g.connect(k -> k.name("secret"))),
                u -> u.tags(g -> g.connectOrCreate(k -> k.name("secret"), c -> c.name("secret"))),
                u -> u.author(a -> a.connect(k -> k.id(ghost))),
                u -> u.author(a -> a.connect(k -> k.email("ghost"))))) {
            assertThatThrownBy(() -> update(change)).isInstanceOf(RecordNotFound.class);
        }
        assertThatThrownBy(() -> limited(t ->
                        t.post().create(c -> c.title("x").slug("x").author(a -> a.connect(k -> k.id(ghost))))))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> limited(t ->
                        t.user().update(k -> k.id(ann), u -> u.comments(c -> c.connect(k -> k.id(secret.id()))))))
                .isInstanceOf(RecordNotFound.class);
        limited(t ->
                t.user().update(k -> k.id(ann), u -> u.comments(c -> c.set(List.of(open.id()), (k, id) -> k.id(id)))));
        assertThat(comment("secret").authorId()).isEqualTo(ann);
        assertThat(comment("open").authorId()).isEqualTo(ann);
    }

    @Test
    void norByTheRowThatItPointsTo() {
        all.withTenant(
                tenant, t -> t.comment().update(k -> k.id(open.id()), u -> u.author(a -> a.connect(k -> k.id(ghost)))));
        assertThatThrownBy(() -> limited(t ->
                        t.comment().update(k -> k.id(open.id()), u -> u.author(a -> a.update(s -> s.name("x"))))))
                .isInstanceOf(RecordNotConnected.class);
        assertThat(all.user().findUniqueOrThrow(k -> k.id(ghost)).name()).isEqualTo("Ghost");
    }

    @Test
    void norByAnUpsert() {
        assertThatThrownBy(() -> limited(t -> t.comment()
                        .upsert(
                                k -> k.id(secret.id()),
                                c -> c.content("new").postId(post.id()),
                                u -> u.content("changed"))))
                .isInstanceOf(UniqueViolation.class);
        assertThatThrownBy(() -> limited(t -> t.comment()
                        .upsertMany(
                                List.of(secret.id()),
                                (k, id) -> k.id(id),
                                (c, id) -> c.content("new").postId(post.id()),
                                (u, id) -> u.content("changed"))))
                .isInstanceOf(DatabaseException.class);
        assertThat(contents()).containsExactly("open", "secret");
    }

    @Test
    void theConditionsOfAKeyHoldBeside() {
        assertThatThrownBy(() -> limited(t -> t.comment()
                        .update(k -> k.id(open.id()).where(c -> c.content.eq("other")), u -> u.content("x"))))
                .isInstanceOf(RecordNotFound.class);
        Comment changed = limited(t ->
                t.comment().update(k -> k.id(open.id()).where(c -> c.content.eq("open")), u -> u.content("x")));
        assertThat(changed.content()).isEqualTo("x");
    }

    @Test
    void aConditionThatLooksAlongARelationLooksAtAllRows() {
        try (PressDatabase press = new PressDatabase("")) {
            UUID book = press.db().book().create(c -> c.title("t")).id();
            press.db().review().create(c -> c.text("a").bookId(book));
            Middleware reviewed = new Middleware() {
                @Override
                public void selecting(RowsWanted rows) {
                    rows.where(dev.ashlar.runtime.press.BookTable.BOOK, b -> b.reviews.some());
                    rows.where(dev.ashlar.runtime.press.ReviewTable.REVIEW, r -> r.book.is(b -> b.sold.gt(100)));
                }
            };
            dev.ashlar.runtime.press.Db db = press.db().using(reviewed);
            assertThat(db.book().count()).isEqualTo(1);
            assertThat(db.book().count(q -> q.where(b -> b.reviews.some()))).isZero();
            assertThat(db.review().count()).isZero();
        }
    }
}
