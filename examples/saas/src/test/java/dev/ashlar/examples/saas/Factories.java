package dev.ashlar.examples.saas;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.Organization;
import dev.ashlar.examples.saas.db.Post;
import dev.ashlar.examples.saas.db.PostStatus;
import dev.ashlar.examples.saas.db.User;
import dev.ashlar.testkit.factory.Factory;
import java.util.UUID;

/** Valid rows from a few words; a test says only what matters to it. */
record Factories(Factory<UserDraft, User> users, Factory<String, Organization> organizations, Db db) {

    // region factories
    record UserDraft(String email, String name) {}

    record PostDraft(String title, String slug, PostStatus status) {
        PostDraft withStatus(PostStatus other) {
            return new PostDraft(title, slug, other);
        }
    }

    static Factories of(Db db) {
        Factory<UserDraft, User> users = Factory.seeded(
                1,
                draw -> new UserDraft(draw.email(), draw.name()),
                user -> db.user().create(c -> c.email(user.email()).name(user.name())));
        Factory<String, Organization> organizations = Factory.seeded(
                2,
                draw -> draw.unique("organization-"),
                slug -> db.unscoped(
                        "a test needs a tenant",
                        d -> d.organization().create(c -> c.name(slug).slug(slug))));
        return new Factories(users, organizations, db);
    }

    Factory<PostDraft, Post> posts(UUID organization, User author) {
        return Factory.seeded(
                3,
                draw -> new PostDraft(draw.sentence(), draw.unique("post-"), PostStatus.PUBLISHED),
                post -> db.withTenant(
                        organization,
                        t -> t.post()
                                .create(c -> c.title(post.title())
                                        .content("...")
                                        .slug(post.slug())
                                        .authorId(author.id())
                                        .status(post.status()))));
    }
    // end region
}
