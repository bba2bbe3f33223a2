package dev.ashlar.examples.saas;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.Plan;
import dev.ashlar.examples.saas.db.Post;
import dev.ashlar.examples.saas.db.PostStatus;
import dev.ashlar.examples.saas.db.Tag;
import dev.ashlar.examples.saas.db.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Some thousands of rows, the same on every run. */
final class Seeds {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> WORDS =
            List.of("Indexes", "Tenants", "Migrations", "Pools", "Locks", "Plans", "Keys", "Joins", "Views", "Clocks");
    private static final List<String> TAGS =
            List.of("database", "java", "postgres", "performance", "testing", "security", "design", "operations");

    private final Db db;

    Seeds(Db db) {
        this.db = db;
    }

    List<User> users(int count) {
        db.user()
                .createMany(
                        IntStream.range(0, count).boxed().toList(),
                        (c, i) -> c.email("person" + i + "@example.com").name("Person " + i));
        return db.user().findMany(q -> q.orderBy(u -> u.email.asc()));
    }

    UUID organization(String name, String slug) {
        return db.unscoped(
                        "a customer signs up",
                        d -> d.organization()
                                .create(c -> c.name(name).slug(slug).plan(Plan.PRO)))
                .id();
    }

    /** Fills one tenant: tags, posts with one to three tags each, comments. */
    void fill(UUID organization, List<User> users, int posts, int comments) {
        db.withTenant(organization, t -> {
            t.tag().createMany(TAGS, (c, name) -> c.name(name));
            t.post()
                    .createMany(
                            IntStream.range(0, posts).boxed().toList(),
                            (c, i) -> c.title(WORDS.get(i % WORDS.size()) + " " + i)
                                    .content("What we learned about " + WORDS.get(i % WORDS.size()) + ".")
                                    .slug("post-" + i)
                                    .authorId(users.get(i % users.size()).id())
                                    .status(i % 5 == 0 ? PostStatus.DRAFT : PostStatus.PUBLISHED)
                                    .createdAt(START.plus(Duration.ofMinutes(i))));
            List<Post> made = t.post().findMany(q -> q.orderBy(p -> p.createdAt.asc()));
            t.comment()
                    .createMany(
                            IntStream.range(0, comments).boxed().toList(),
                            (c, i) -> c.content("Comment " + i)
                                    .postId(made.get(i * 7 % made.size()).id())
                                    .authorId(users.get(i * 3 % users.size()).id()));
            link(t);
            return made.size();
        });
    }

    /** Links in bulk go through SQL: one statement for all of them. */
    private static void link(Db.Tenant t) {
        List<Tag> tags = t.tag().findMany(q -> q.orderBy(g -> g.name.asc()));
        t.sql(
                        "INSERT INTO \"_PostToTag\" (\"A\", \"B\") SELECT p.id, g.id FROM posts p JOIN tags g"
                                + " ON abs(hashtext(p.id::text || g.name)) % ? < 2",
                        tags.size())
                .execute();
    }
}
