package dev.ashlar.examples.saas;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.sql.PgType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The slow query of 100,000 posts, and the one index that makes it quick: figures of this run. */
final class IndexStory {
    private static final int POSTS = 100_000;
    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");

    // region slow
    private static final String QUERY = """
            SELECT id, title, created_at FROM posts
            WHERE author_id = ? AND status = 'PUBLISHED' AND deleted_at IS NULL
            ORDER BY created_at DESC LIMIT 20""";
    // end region

    // region index
    private static final String INDEX = """
            CREATE INDEX posts_author_published ON posts (author_id, status, created_at DESC) WHERE deleted_at IS NULL""";
    // end region

    private IndexStory() {}

    /** Works on a copy of the table that lives as long as the transaction, so that the demo's own indexes stay as they are. */
    static void tell(Story story) {
        story.db().unscoped("the index story makes a table of its own", d -> {
            copy(d);
            double before = explain(d, story);
            story.say("%s", INDEX);
            d.sql(INDEX).execute();
            double after = explain(d, story);
            story.say("%.1f ms -> %.2f ms: %,.0f times quicker by one index", before, after, before / after);
            return after;
        });
    }

    private static void copy(Db.Unscoped d) {
        d.sql("CREATE TEMP TABLE posts (LIKE public.posts INCLUDING DEFAULTS) ON COMMIT DROP")
                .execute();
        d.sql(
                        "INSERT INTO posts (title, content, slug, status, organization_id, author_id, created_at)"
                                + " SELECT 'Post ' || i, repeat('lorem ', 20), 'post-' || i,"
                                + " (CASE WHEN i / 7 % 10 = 0 THEN 'DRAFT' ELSE 'PUBLISHED' END)::\"PostStatus\","
                                + " o.id, u.ids[1 + i % array_length(u.ids, 1)], now() - i * interval '1 minute'"
                                + " FROM generate_series(1, ?) i, (SELECT id FROM organizations LIMIT 1) o,"
                                + " (SELECT array_agg(id) AS ids FROM users) u",
                        POSTS)
                .execute();
        d.sql("ANALYZE posts").execute();
    }

    /** Milliseconds that the query took. */
    private static double explain(Db.Unscoped d, Story story) {
        List<String> plan = d.sql("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON) " + QUERY, story.author())
                .fetch(row -> String.valueOf(row.get(0, PgType.STRING)));
        plan.stream()
                .filter(line -> line.contains("Scan"))
                .limit(1)
                .forEach(line -> story.say("plan: %s", line.replace("->", "").strip()));
        Matcher time = TIME.matcher(String.join("\n", plan));
        return time.find() ? Double.parseDouble(time.group(1)) : Double.NaN;
    }
}
