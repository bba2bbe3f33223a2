package dev.ashlar.examples.saas;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.User;
import dev.ashlar.runtime.Database;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Seeds a migrated database and tells every story; {@code ./ashlar demo} runs it. */
public final class Demo {
    private static final int USERS = 200;
    private static final int POSTS = 3_000;
    private static final int COMMENTS = 6_000;

    private record Chapter(String title, Consumer<Story> story) {}

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("The feed, without N+1", FeedStory::tell),
            new Chapter("Nested create with connectOrCreate", NestedCreateStory::tell),
            new Chapter("A transaction that rolls back", TransactionStory::tell),
            new Chapter("Optimistic locking", StaleWriteStory::tell),
            new Chapter("The SQL way", JoinStory::tell),
            new Chapter("One index", IndexStory::tell),
            new Chapter("Two tenants", TenantStory::tell));

    private Demo() {}

    /**
     * @param urls the owner's URL of the migrated database, then the application's
     */
    public static void main(String[] urls) {
        run(urls[0], urls[1], System.out);
    }

    /** Returns when every story is told; throws what went wrong. */
    public static void run(String ownerUrl, String applicationUrl, PrintStream out) {
        try (Database database =
                Database.builder().url(applicationUrl).unscopedUrl(ownerUrl).build()) {
            Db db = new Db(database);
            Story story = seed(database, db, out);
            for (Chapter chapter : CHAPTERS) {
                out.println();
                out.println(chapter.title());
                chapter.story().accept(story);
            }
        }
    }

    private static Story seed(Database database, Db db, PrintStream out) {
        long start = System.nanoTime();
        Seeds seeds = new Seeds(db);
        List<User> users = seeds.users(USERS);
        UUID acme = seeds.organization("Acme", "acme");
        UUID globex = seeds.organization("Globex", "globex");
        seeds.fill(acme, users, POSTS, COMMENTS);
        seeds.fill(globex, users, POSTS / 3, COMMENTS / 3);
        Story story = new Story(database, db, acme, globex, users.get(0).id(), out);
        out.println();
        out.println("Seeding");
        story.say(
                "%,d users, 2 organizations, %,d posts, %,d comments in %.1f s",
                USERS, POSTS + POSTS / 3, COMMENTS + COMMENTS / 3, (System.nanoTime() - start) / 1e9);
        return story;
    }
}
