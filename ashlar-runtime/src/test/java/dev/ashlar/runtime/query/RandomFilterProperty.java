package dev.ashlar.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.PostKey;
import dev.ashlar.runtime.blog.PostStatus;
import dev.ashlar.runtime.blog.PostTable;
import dev.ashlar.runtime.query.RandomFilter.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * What PostgreSQL finds is what a plain loop over the same rows finds, with SQL's three values of truth; beside them are rows of
 * another tenant of the same kinds, and softly deleted ones.
 */
@SuppressWarnings("NullAway.Init") // filled before the first try
class RandomFilterProperty {
    private static final List<Article> ARTICLES = new ArrayList<>();
    private static final List<Article> OTHERS = new ArrayList<>();
    private static BlogDatabase blog;
    private static Db db;
    private static UUID tenant;
    private static UUID other;

    @BeforeContainer
    static void fill() {
        blog = new BlogDatabase();
        db = blog.db();
        tenant = blog.organization("Acme");
        other = blog.organization("Other");
        Random random = new Random(42);
        for (int i = 0; i < 40; i++) {
            ARTICLES.add(RandomFilter.article("p" + i, random));
            OTHERS.add(RandomFilter.article("p" + (i + 20), random));
        }
        fill(tenant, ARTICLES);
        fill(other, OTHERS);
    }

    private static void fill(UUID whose, List<Article> articles) {
        db.withTenant(whose, t -> {
            for (Article article : articles) {
                t.post()
                        .create(c -> c.title(article.title())
                                .slug(article.title())
                                .author(a -> a.connectOrCreate(
                                        k -> k.email(article.author()),
                                        n -> n.email(article.author()).name(article.author())))
                                .rating(article.rating())
                                .status(article.status())
                                .tags(g -> {
                                    article.tags()
                                            .forEach(tag -> g.connectOrCreate(k -> k.name(tag), n -> n.name(tag)));
                                    return g;
                                })
                                .comments(m -> m.createAll(article.comments(), (n, text) -> n.content(text))));
            }
            t.comment().deleteMany(m -> m.content.eq(RandomFilter.DELETED));
            for (Article article : articles) {
                t.post()
                        .create(c -> c.title("gone")
                                .slug("gone " + article.title())
                                .author(a -> a.connect(k -> k.email(article.author())))
                                .rating(article.rating())
                                .status(article.status()));
            }
            t.post().deleteMany(p -> p.title.eq("gone"));
            return null;
        });
    }

    @AfterContainer
    static void close() {
        blog.close();
    }

    @Property(tries = 150)
    void findsWhatALoopFinds(@ForAll long seed) {
        RandomFilter filter = RandomFilter.random(new Random(seed), 3);
        findsWhatALoopFinds(filter, tenant, ARTICLES);
        findsWhatALoopFinds(filter, other, OTHERS);
    }

    private static void findsWhatALoopFinds(RandomFilter filter, UUID whose, List<Article> articles) {
        List<String> expected = articles.stream()
                .filter(article -> Boolean.TRUE.equals(filter.test(article)))
                .map(Article::title)
                .sorted()
                .toList();
        List<String> found = db
                .withTenant(
                        whose,
                        t -> t.post().findMany(q -> q.where(filter::condition).orderBy(p -> p.title.asc())))
                .stream()
                .map(Post::title)
                .sorted()
                .toList();
        assertThat(found).as(filter.toString()).isEqualTo(expected);
        assertThat(db.<Long>withTenant(whose, t -> t.post().count(q -> q.where(filter::condition))))
                .isEqualTo(expected.size());
        List<String> copied = db.withTenant(
                whose,
                t -> t.post()
                        .copyOut(q -> q.where(filter::condition))
                        .rows(rows -> rows.map(Post::title).sorted().toList()));
        assertThat(copied).as("by COPY, " + filter).isEqualTo(expected);
        List<PostStatus> gone = db
                .withTenant(
                        whose,
                        t -> t.post()
                                .findMany(q -> q.onlyDeleted(p -> p.deletedAt)
                                        .where(p -> p.rating.gte(2))
                                        .orderBy(p -> p.status.asc())))
                .stream()
                .map(Post::status)
                .toList();
        assertThat(gone)
                .isEqualTo(articles.stream()
                        .filter(article -> article.rating() != null && article.rating() >= 2)
                        .map(Article::status)
                        .sorted()
                        .toList());
    }

    @Property(tries = 150)
    void pagesFollowEachOther(@ForAll long seed) {
        Random random = new Random(seed);
        boolean down = random.nextBoolean();
        boolean nullsFirst = random.nextBoolean();
        int size = 1 + random.nextInt(12);
        List<String> all =
                titles(q -> RandomFilter.order(q, down, nullsFirst).skip(0).take(ARTICLES.size()));
        int from = random.nextInt(all.size());
        String cursor = all.get(from);
        assertThat(titles(q -> RandomFilter.order(q, down, nullsFirst)
                        .cursor(k -> k.slug(cursor))
                        .take(size)))
                .isEqualTo(all.subList(from, Math.min(all.size(), from + size)));
        assertThat(titles(q -> RandomFilter.order(q, down, nullsFirst)
                        .cursor(k -> k.slug(cursor))
                        .take(-size)))
                .isEqualTo(all.subList(Math.max(0, from + 1 - size), from + 1));
        assertThat(titles(
                        q -> RandomFilter.order(q, down, nullsFirst).skip(from).take(size)))
                .isEqualTo(all.subList(from, Math.min(all.size(), from + size)));
    }

    private static List<String> titles(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.withTenant(tenant, t -> t.post().findMany(query)).stream()
                .map(Post::title)
                .toList();
    }
}
