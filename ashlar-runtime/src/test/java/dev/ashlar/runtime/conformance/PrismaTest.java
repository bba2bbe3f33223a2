package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Box;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.Sample;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.sql.Json;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Three users, of whom one invited the others; two posts with tags and comments; two samples. */
abstract class PrismaTest {
    protected BlogDatabase blog;
    protected Db db;
    protected User ann;
    protected User bob;
    protected User cid;
    protected UUID tenant;
    protected Post first;
    protected Post second;
    protected Box box;
    protected Sample one;
    protected Sample two;

    @BeforeEach
    void fill() {
        blog = new BlogDatabase();
        db = blog.db();
        ann = db.user().create(c -> c.email("ann@x").name("Ann").logins(3).nicknames(List.of("a", "an")));
        bob = db.user()
                .create(c ->
                        c.email("bob@x").name("Bob").logins(5).hostId(ann.id()).nicknames(List.of()));
        cid = db.user()
                .create(c ->
                        c.email("cid@x").name("cid").logins(1).hostId(ann.id()).nicknames(List.of("c")));
        db.user().update(k -> k.id(ann.id()), u -> u.profile(p -> p.create(n -> n.bio("writes"))));
        tenant = blog.organization("Acme");
        first = post("first", 1, "red", "blue");
        second = post("second", null, "blue");
        box = db.box().create(c -> c.label("box"));
        one = db.sample()
                .create(c -> c.boxId(box.id())
                        .aText("The quick brown foxes jumped")
                        .aInt(1)
                        .aBig(10L)
                        .texts(List.of("x", "y"))
                        .aJsonb(new Json("{\"a\": {\"b\": [1, 2]}, \"name\": \"cat\"}")));
        two = db.sample()
                .create(c ->
                        c.boxId(box.id()).aText("a lazy dog").aInt(2).aBig(1L).texts(List.of("y", "z")));
    }

    private Post post(String title, @Nullable Integer rating, String... tags) {
        return db.withTenant(
                tenant,
                t -> t.post()
                        .create(c -> c.title(title)
                                .slug(title)
                                .authorId(ann.id())
                                .rating(rating)
                                .tags(g -> {
                                    for (String tag : tags) {
                                        g.connectOrCreate(k -> k.name(tag), n -> n.name(tag));
                                    }
                                    return g;
                                })
                                .comments(m -> m.create(n -> n.content("on " + title)))));
    }

    @AfterEach
    void close() {
        blog.close();
    }
}
