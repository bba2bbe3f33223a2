package dev.ashlar.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.PostStatus;
import dev.ashlar.examples.saas.db.User;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.testkit.AshlarTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

// region test
@AshlarTest(migrations = "migrations", lifecycle = AshlarTest.Lifecycle.PER_METHOD)
class FeedTest {
    private final Database database;
    private final Db db;
    private final Factories make;

    FeedTest(Database database) {
        this.database = database;
        this.db = new Db(database);
        this.make = Factories.of(db);
    }

    @Test
    void shows_published_posts_only() {
        UUID organization = make.organizations().create().id();
        User author = make.users().create();
        make.posts(organization, author).createMany(3);
        make.posts(organization, author).create(p -> new Factories.PostDraft("Not yet", "not-yet", PostStatus.DRAFT));

        assertThat(FeedStory.feed(db, organization))
                .hasSize(3)
                .allSatisfy(post -> assertThat(post.author().name()).isEqualTo(author.name()));
    }
    // end region

    // region count
    @Test
    void takes_two_statements_whatever_the_number_of_posts() {
        UUID organization = make.organizations().create().id();
        make.posts(organization, make.users().create()).createMany(15);

        Recording recording = database.record(() -> FeedStory.feed(db, organization));

        assertThat(recording.statements())
                .filteredOn(s -> s.text().contains(" FROM "))
                .hasSize(2);
    }
    // end region

    @Test
    void leaves_deleted_posts_out_and_frees_their_slug() {
        UUID organization = make.organizations().create().id();
        User author = make.users().create();
        UUID post = make.posts(organization, author).create().id();

        db.withTenant(organization, t -> t.post().delete(k -> k.id(post)));

        assertThat(FeedStory.feed(db, organization)).isEmpty();
        assertThat(make.posts(organization, author).create().slug()).isEqualTo("post-1");
    }
}
