package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.CommentTable.COMMENT;
import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.sql.build.Cte;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's page on delete. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleDeleteTest {
    @RegisterExtension
    static final World world = new World();

    record Pair(@Nullable Object a, @Nullable Object b) {}

    @Test
    @Cell("Drizzle: delete")
    void rowsLess() {
        world.inVain(t -> {
            assertThat(t.deleteFrom(COMMENT).where(COMMENT.text.eq("good")).execute())
                    .isEqualTo(2);
            assertThat(t.comment().count()).isEqualTo(2);
        });
    }

    @Test
    @Cell("Drizzle: delete / every row")
    void noRowIsLeft() {
        world.inVain(t -> {
            assertThatThrownBy(() -> t.deleteFrom(COMMENT).execute()).isInstanceOf(IllegalStateException.class);
            assertThat(t.deleteFrom(COMMENT).everyRow().execute()).isEqualTo(4);
        });
    }

    @Test
    @Cell("Drizzle: delete with limit")
    void soManyRowsLess() {
        world.inVain(t -> assertThat(t.deleteFrom(COMMENT)
                        .where(COMMENT.id.in(t.select(COMMENT.id)
                                .from(COMMENT)
                                .orderBy(COMMENT.id.desc())
                                .limit(1)))
                        .returning(COMMENT.text)
                        .fetch(x -> x))
                .containsExactly("x_y"));
    }

    /** PostgreSQL's DELETE has no order: a query with its keys has. */
    @Test
    @Cell("Drizzle: delete / order by")
    void theFirstInAnOrderGoes() {
        world.inVain(t -> assertThat(t.deleteFrom(COMMENT)
                        .where(COMMENT.id.in(t.select(COMMENT.id)
                                .from(COMMENT)
                                .orderBy(COMMENT.text.asc(), COMMENT.id.asc())
                                .limit(1)
                                .forUpdate()))
                        .returning(COMMENT.text)
                        .fetch(x -> x))
                .containsExactly("bad"));
    }

    @Test
    @Cell("Drizzle: delete returning")
    void rowsLessAnswered() {
        world.inVain(t -> assertThat(t.deleteFrom(COMMENT)
                        .where(COMMENT.id.eq(2))
                        .returning(COMMENT.id, COMMENT.text)
                        .fetch(Pair::new))
                .containsExactly(new Pair(2, "bad")));
    }

    @Test
    @Cell("Drizzle: with delete")
    void rowsLessByAQueryInFront() {
        world.inVain(t -> {
            Cte drafts = Cte.of("drafts", t.select(POST.id).from(POST).where(POST.published.eq(false)));
            assertThat(t.with(drafts)
                            .deleteFrom(COMMENT)
                            .using(drafts)
                            .where(COMMENT.postId.eq(drafts.get(POST.id)))
                            .execute())
                    .isEqualTo(1);
        });
    }

    @Test
    @Cell("Drizzle: delete returning / partial return")
    void oneColumnOfRowsLess() {
        world.inVain(t -> assertThat(t.deleteFrom(COMMENT)
                        .where(COMMENT.text.eq("good"))
                        .returning(COMMENT.id)
                        .fetch(x -> x))
                .containsExactlyInAnyOrder(1, 3));
    }
}
