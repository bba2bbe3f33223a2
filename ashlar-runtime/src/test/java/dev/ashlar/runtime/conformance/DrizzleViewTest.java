package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.AuthorTable.AUTHOR;
import static dev.ashlar.runtime.conformance.client.RankingTable.RANKING;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Author;
import dev.ashlar.runtime.conformance.client.AuthorTable;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.PgType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's page on views. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleViewTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Pair(@Nullable Object a, @Nullable Object b) {}

    @Test
    @Cell("Drizzle: views")
    void aViewIsATable() {
        assertThat(db.author().findMany(q -> q.orderBy(a -> a.authorId.asc())))
                .containsExactly(new Author(1, 2, 15), new Author(2, 2, 7));
        assertThat(db.select(AUTHOR.likes, USER.name)
                        .from(AUTHOR)
                        .innerJoin(USER)
                        .on(USER.id.eq(AUTHOR.authorId))
                        .where(AUTHOR.likes.gt(10L))
                        .fetch(Pair::new))
                .containsExactly(new Pair(15L, "Ann"));
    }

    @Test
    @Cell("Drizzle: materialized views")
    void aKeptViewIsRefreshed() {
        world.inVain(t -> {
            t.post().create(c -> c.title("one more").authorId(1));
            assertThat(t.select(RANKING.posts)
                            .from(RANKING)
                            .where(RANKING.authorId.eq(1))
                            .fetch(x -> x))
                    .containsExactly(2L);
            t.ranking().refresh();
            assertThat(t.ranking().findUnique(k -> k.authorId(1)))
                    .map(r -> r.posts())
                    .contains(3L);
        });
    }

    @Test
    @Cell("Drizzle: views / joined")
    void aViewWithATable() {
        Outer<AuthorTable> author = Outer.of(AUTHOR);
        assertThat(db.select(USER.name, author.get(a -> a.posts))
                        .from(USER)
                        .leftJoin(author)
                        .on(a -> a.authorId.eq(USER.id))
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .startsWith(
                        new Pair("Ann", Optional.of(2L)),
                        new Pair("Bob", Optional.of(2L)),
                        new Pair("cid", Optional.empty()));
    }

    @Test
    @Cell("Drizzle: materialized views / refresh concurrently")
    void aKeptViewIsRefreshedBesideReaders() {
        world.inVain(t -> {
            t.post().create(c -> c.title("one more").authorId(1));
            t.ranking().refreshConcurrently();
            assertThat(t.ranking().findUnique(k -> k.authorId(1)))
                    .map(r -> r.posts())
                    .contains(3L);
        });
    }

    @Test
    @Cell("Drizzle: materialized views / refresh with no data")
    void aKeptViewIsEmptied() {
        world.inVain(t -> {
            t.sql("REFRESH MATERIALIZED VIEW " + RANKING.quotedName() + " WITH NO DATA")
                    .execute();
            assertThatThrownBy(() -> t.ranking().count())
                    .isInstanceOfSatisfying(
                            StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("55000"));
        });
    }

    /** The schema says it, and the migration made it. */
    @Test
    @Cell("Drizzle: declaring views")
    void theViewsOfTheSchema() {
        assertThat(db.sql(
                                "SELECT viewname::text FROM pg_views WHERE definition LIKE '%author_id%' AND schemaname = 'public'")
                        .as(PgType.STRING)
                        .fetch(x -> x))
                .containsExactly("authors");
        assertThat(db.sql("SELECT matviewname::text FROM pg_matviews")
                        .as(PgType.STRING)
                        .fetch(x -> x))
                .containsExactly("rankings");
    }
}
