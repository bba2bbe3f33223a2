package dev.ashlar.examples.saas;

import static dev.ashlar.examples.saas.db.PostTable.POST;
import static dev.ashlar.examples.saas.db.UserTable.USER;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.PostStatus;
import java.util.List;
import java.util.UUID;

/** The same data the SQL way: a join, typed rows, no strings. */
final class JoinStory {
    private JoinStory() {}

    // spotless:off
    // region join
    record Row(UUID id, String title, String author) {}

    static List<Row> published(Db db, UUID organization) {
        return db.withTenant(organization, t -> t
                .select(POST.id, POST.title, USER.name)
                .from(POST)
                .innerJoin(USER).on(POST.authorId.eq(USER.id))
                .where(POST.status.eq(PostStatus.PUBLISHED), POST.deletedAt.isNull())
                .orderBy(POST.createdAt.desc())
                .limit(20)
                .fetch(Row::new));
    }
    // end region
    // spotless:on

    static void tell(Story story) {
        List<Row> rows = published(story.db(), story.acme());
        story.say(
                "%d typed rows; first: %s by %s",
                rows.size(), rows.get(0).title(), rows.get(0).author());
    }
}
