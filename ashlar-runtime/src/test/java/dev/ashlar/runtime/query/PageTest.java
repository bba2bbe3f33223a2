package dev.ashlar.runtime.query;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.PostKey;
import dev.ashlar.runtime.blog.PostTable;
import dev.ashlar.runtime.conformance.client.CategoryTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages by token, there and back, in orders with equal values and with NULLs. */
class PageTest {
    private static BlogDatabase blog;
    private static Db db;
    private static UUID acme;

    @BeforeAll
    static void fill() {
        blog = new BlogDatabase();
        db = blog.db();
        acme = blog.organization("Acme");
        UUID ann = db.user().create(c -> c.email("ann@example.com").name("Ann")).id();
        db.withTenant(acme, t -> {
            for (int i = 0; i < 11; i++) {
                String title = "p" + i;
                @Nullable Integer rating = i % 4 == 0 ? null : i / 2;
                t.post().create(c -> c.title(title).slug(title).authorId(ann).rating(rating));
            }
            return t;
        });
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    private static List<String> all(UnaryOperator<Query<PostTable, PostKey>> query) {
        return titles(db.withTenant(
                acme,
                t -> t.post()
                        .findMany(q ->
                                query.apply(q).skip(0).take(1_000)))); // sorted to the end by the key, as a page is
    }

    private static List<String> titles(List<Post> posts) {
        return posts.stream().map(Post::title).toList();
    }

    private static Page<Post> page(
            UnaryOperator<Query<PostTable, PostKey>> query, int size, @Nullable PageToken token) {
        return db.withTenant(
                acme, t -> t.post().page(q -> query.apply(q).take(size).after(token)));
    }

    private static void turns(UnaryOperator<Query<PostTable, PostKey>> query) {
        for (int size : new int[] {1, 3, 10, 11, 12}) {
            List<String> forth = new ArrayList<>();
            List<List<String>> pages = new ArrayList<>();
            Page<Post> page = page(query, size, null);
            assertThat(page.previous()).isEmpty();
            while (true) {
                pages.add(titles(page.rows()));
                forth.addAll(titles(page.rows()));
                if (page.next().isEmpty()) {
                    break;
                }
                page = page(query, size, page.next().get());
            }
            assertThat(forth).isEqualTo(all(query));
            Collections.reverse(pages);
            for (List<String> before : pages.subList(1, pages.size())) {
                page = page(query, size, page.previous().orElseThrow());
                assertThat(titles(page.rows())).isEqualTo(before);
                assertThat(page.next()).isPresent();
            }
            assertThat(page.previous()).isEmpty();
        }
    }

    /** A page's place is asked for without a thought of NULL where there can be none, and an index goes straight there. */
    @Test
    void aTableKnowsWhichColumnsMayBeNull() {
        assertThat(CategoryTable.CATEGORY.nullable()).isEmpty();
        assertThat(PostTable.POST.nullable()).contains(PostTable.POST.deletedAt).doesNotContain(PostTable.POST.title);
    }

    @Test
    void pagesAreTurnedInAnyOrder() {
        turns(q -> q.orderBy(p -> p.title.desc()));
        turns(q -> q.orderBy(p -> p.rating.asc()));
        turns(q -> q.orderBy(p -> p.rating.desc()));
        turns(q -> q.orderBy(p -> p.rating.asc().nullsFirst(), p -> p.title.desc()));
        turns(q -> q.orderBy(p -> p.rating.desc().nullsLast(), p -> p.createdAt.asc()));
        turns(q -> q.orderBy(
                p -> p.author.by(u -> u.name).asc(), p -> p.comments.count().desc()));
    }

    @Test
    void aRowThatCameMeanwhileDoesNotShiftThePage() {
        Page<Post> first = page(q -> q.orderBy(p -> p.title.asc()).where(p -> p.title.lt("p5")), 2, null);
        UUID ann = first.rows().get(0).authorId();
        db.withTenant(acme, t -> t.post().create(c -> c.title("p00").slug("p00").authorId(ann)));

        Page<Post> second = page(
                q -> q.orderBy(p -> p.title.asc()).where(p -> p.title.lt("p5")),
                2,
                first.next().orElseThrow());
        db.withTenant(acme, t -> t.post().hardDelete(k -> k.slug("p00")));

        assertThat(titles(first.rows())).containsExactly("p0", "p1");
        assertThat(titles(second.rows())).containsExactly("p10", "p2");
    }

    // spotless:off
    // region page
    static Page<FeedPost> newest(Db db, UUID organization, @Nullable String token) {
        return db.withTenant(organization, t -> t.post().page(feedPost, q -> q
                .orderBy(p -> p.createdAt.desc())
                .take(20)
                .after(token == null ? null : new PageToken(token))));
    }
    // end region
    // spotless:on

    @Test
    void rowsOfOneMomentAreSortedByTheirKey() {
        Page<FeedPost> page = newest(db, acme, null); // all were made in one transaction

        assertThat(page.rows().get(0).title()).isEqualTo("p10"); // the newest first, of equal ones the last made
        assertThat(page.next()).isEmpty();
    }

    @Test
    void pagesHaveShapes() {
        Page<FeedPost> page = db.withTenant(
                acme,
                t -> t.post().page(feedPost, q -> q.orderBy(p -> p.title.asc()).take(2)));

        assertThat(page.rows()).extracting(p -> p.author().name()).containsExactly("Ann", "Ann");
        assertThat(page.rows().get(0).comments()).isEmpty();
    }

    @Test
    void aPageMayBeAsLargeAsItsNumber() {
        Page<FeedPost> page = db.withTenant(
                acme,
                t -> t.post().page(feedPost, q -> q.orderBy(p -> p.title.asc()).take(Integer.MAX_VALUE)));

        assertThat(page.rows()).hasSizeGreaterThan(2);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aTokenIsNotBelieved() {
        PageToken token =
                page(q -> q.orderBy(p -> p.title.asc()), 2, null).next().orElseThrow();

        assertThatThrownBy(() -> page(q -> q.orderBy(p -> p.rating.asc()), 2, token))
                .hasMessageContaining("of a query with another order");
        for (String text : List.of("", "!", "AAAA", "PDk6", token.text().substring(0, 12), token + "QUFB")) {
            assertThatThrownBy(() -> page(q -> q.orderBy(p -> p.title.asc()), 2, new PageToken(text)))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("begin again with the first page");
        }
        assertThatThrownBy(() -> db.withTenant(acme, t -> t.post().page(q -> q)))
                .hasMessageContaining("a page needs take(n)");
        assertThatThrownBy(() ->
                        db.withTenant(acme, t -> t.post().page(q -> q.take(3).skip(1))))
                .hasMessageContaining("goes on by its token");
        assertThatThrownBy(() -> db.withTenant(
                        acme, t -> t.post().findMany(q -> q.take(2).after(token))))
                .hasMessageContaining("after(token) turns pages: call page(...)");
    }
}
