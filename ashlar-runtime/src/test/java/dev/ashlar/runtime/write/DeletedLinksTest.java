package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.TagUpdate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A softly deleted row keeps its links of a many-to-many relation, whatever becomes of those that are seen. */
class DeletedLinksTest {
    private static BlogDatabase blog;
    private static Db db;
    private static UUID ann;
    private UUID tenant;
    private UUID java;
    private UUID sql;

    @BeforeAll
    static void connect() {
        blog = new BlogDatabase();
        db = blog.db();
        ann = db.user().create(c -> c.email("ann").name("Ann")).id();
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    @BeforeEach
    void threePostsOfWhichOneIsDeleted() {
        tenant = blog.organization("of a test");
        java = tag("java", "a", "b", "gone");
        sql = tag("sql", "gone");
        db.<Post>withTenant(tenant, t -> t.post().delete(k -> k.slug("gone")));
    }

    private UUID tag(String name, String... slugs) {
        return db.withTenant(
                        tenant,
                        t -> t.tag()
                                .create(c -> c.name(name).posts(p -> {
                                    var linked = p;
                                    for (String slug : slugs) {
                                        linked = linked.connectOrCreate(
                                                k -> k.slug(slug),
                                                n -> n.title(slug).slug(slug).authorId(ann));
                                    }
                                    return linked;
                                })))
                .id();
    }

    private void update(UUID tag, UnaryOperator<TagUpdate> change) {
        db.withTenant(tenant, t -> t.tag().update(k -> k.id(tag), change));
    }

    private UUID gone() {
        return db.withTenant(
                tenant,
                t -> t.post()
                        .findMany(q -> q.onlyDeleted(p -> p.deletedAt))
                        .get(0)
                        .id());
    }

    /** Of all posts once the deleted one is back. */
    private List<String> restored(UUID tag) {
        return db.withTenant(tenant, t -> {
            t.post().restoreMany(p -> p.slug.eq("gone"));
            return t
                    .post()
                    .findMany(q -> q.where(p -> p.tags.some(g -> g.id.eq(tag))).orderBy(p -> p.slug.asc()))
                    .stream()
                    .map(Post::slug)
                    .toList();
        });
    }

    @Test
    void ofASetOfNone() {
        update(java, u -> u.posts(p -> p.set(List.<String>of(), (k, slug) -> k.slug(slug))));
        assertThat(restored(java)).containsExactly("gone");
    }

    @Test
    void ofASetOfOthers() {
        update(java, u -> u.posts(p -> p.set(List.of("b"), (k, slug) -> k.slug(slug))));
        assertThat(restored(java)).containsExactly("b", "gone");
    }

    @Test
    void ofASetOfManyRows() {
        db.withTenant(
                tenant,
                t -> t.tag()
                        .updateEach(
                                List.of(java, sql),
                                (k, id) -> k.id(id),
                                (u, id) -> u.posts(p -> p.set(List.of("a"), (k, slug) -> k.slug(slug)))));
        assertThat(restored(java)).containsExactly("a", "gone");
        assertThat(restored(sql)).containsExactly("a", "gone");
    }

    /** As of a row that is not linked. */
    @Test
    void ofADisconnect() {
        UUID gone = gone();
        update(java, u -> u.posts(p -> p.disconnect(k -> k.id(gone)).disconnect(k -> k.slug("a"))));
        assertThat(restored(java)).containsExactly("b", "gone");
    }
}
