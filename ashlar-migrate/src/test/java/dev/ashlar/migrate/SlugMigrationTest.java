package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.session.MigrationListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The example of adding a required, unique column under a running application. */
class SlugMigrationTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("ashlar.root", ".."), "examples", "saas", "slug-migration");
    private static final String POSTS = "20260101000000_posts";
    private static final String SLUG = "20260102000000_add_post_slug";
    private static final int ROWS = 20_000;

    private Sandbox sandbox;

    @BeforeEach
    void postsWithoutSlugs() {
        sandbox = new Sandbox(EXAMPLE);
        sandbox.migrator().deployUpTo(POSTS);
        sandbox.run("INSERT INTO posts (id, organization_id, title) SELECT gen_random_uuid(), '"
                + "00000000-0000-0000-0000-000000000001', 'Post No. ' || i FROM generate_series(1, " + ROWS + ") i");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void noStatementOfTheApplicationFailsAndNoRowIsLeftOut() {
        try (Writer first = new Writer(sandbox.database().applicationUrl());
                Writer second = new Writer(sandbox.database().applicationUrl())) {
            sandbox.migrator().deployUpTo(SLUG);
            first.finish();
            second.finish();
            assertThat(first.failures()).isEmpty();
            assertThat(second.failures()).isEmpty();
            assertThat(first.statements()).isPositive();
        }
        assertEveryPostHasASlug();
        assertThat(sandbox.query("SELECT slug FROM posts WHERE title ~ '^Post No. 7!*$'"))
                .singleElement()
                .asString()
                .matches("post-no-7-[0-9a-f]{12}");
    }

    private void assertEveryPostHasASlug() {
        assertThat(sandbox.query("SELECT count(*) FROM posts WHERE slug IS NULL"))
                .containsExactly("0");
        assertThat(sandbox.query(
                        "SELECT attnotnull FROM pg_attribute WHERE attrelid = 'posts'::regclass AND attname = 'slug'"))
                .containsExactly("t");
        assertThat(
                        sandbox.query(
                                "SELECT indisvalid FROM pg_index WHERE indexrelid = 'posts_organization_id_slug_key'::regclass"))
                .containsExactly("t");
        assertThat(sandbox.query(
                        "SELECT conname FROM pg_constraint WHERE conrelid = 'posts'::regclass AND NOT convalidated"))
                .isEmpty();
    }

    @Test
    void aKilledBackfillGoesOnWhereItStopped() {
        List<Long> before = new ArrayList<>();
        MigrationListener killer = new MigrationListener() {
            @Override
            public void backfillProgress(String migration, long done, long total) {
                before.add(done);
                if (done >= ROWS / 4) {
                    sandbox.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                            + " AND datname = current_database() AND application_name = 'ashlar migrate'");
                }
            }
        };
        assertThatThrownBy(() -> sandbox.migrator(killer).deployUpTo(SLUG))
                .isInstanceOf(MigrationException.ConnectionLost.class);
        assertThat(sandbox.migrator().status().migrations().get(1).condition()).isEqualTo(Condition.UNFINISHED);

        List<Long> after = new ArrayList<>();
        try (Writer writer = new Writer(sandbox.database().applicationUrl())) {
            sandbox.migrator(new MigrationListener() {
                        @Override
                        public void backfillProgress(String migration, long done, long total) {
                            after.add(done);
                        }
                    })
                    .deployUpTo(SLUG);
            writer.finish();
            assertThat(writer.failures()).isEmpty();
        }
        assertThat(after.get(0)).isGreaterThan(before.get(before.size() - 1));
        assertEveryPostHasASlug();
    }

    @Test
    void itsWayBackLeavesThePostsAsTheyWere() {
        List<String> columns = columns();
        sandbox.migrator().deploy();
        assertThat(sandbox.query("SELECT tgname FROM pg_trigger WHERE tgrelid = 'posts'::regclass"))
                .isEmpty();
        sandbox.migrator().rollback();
        sandbox.run(
                "INSERT INTO posts (id, organization_id, title) VALUES (gen_random_uuid(), gen_random_uuid(), 'x')");
        sandbox.migrator().rollback();
        assertThat(columns()).isEqualTo(columns);
        assertThat(sandbox.query("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
                .isEmpty();
        assertThat(sandbox.query("SELECT count(*) FROM posts")).containsExactly(String.valueOf(ROWS + 1));
        assertThat(sandbox.migrator().deploy().applied()).hasSize(2);
    }

    private List<String> columns() {
        return sandbox.query("SELECT attname || attnotnull FROM pg_attribute WHERE attrelid = 'posts'::regclass"
                + " AND attnum > 0 AND NOT attisdropped ORDER BY attnum");
    }
}
