package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.CategoryTable.CATEGORY;
import static dev.ashlar.runtime.conformance.client.CommentTable.COMMENT;
import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Aggregates.arrayAgg;
import static dev.ashlar.sql.build.Aggregates.sum;
import static dev.ashlar.sql.build.Functions.upper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Named;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.build.Cte;
import dev.ashlar.sql.build.Derived;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Queries in front of others and in place of tables, as Drizzle has them. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleCteTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Pair(@Nullable Object a, @Nullable Object b) {}

    @Test
    @Cell("Drizzle: with clause")
    void aQueryInFront() {
        Cte liked = Cte.of("liked", db.select(POST.id, POST.authorId).from(POST).where(POST.likes.gt(4)));
        assertThat(db.with(liked)
                        .select(USER.id, liked.get(POST.id))
                        .from(USER)
                        .innerJoin(liked)
                        .on(liked.get(POST.authorId).eq(USER.id))
                        .orderBy(liked.get(POST.id).asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, 1), new Pair(1, 2), new Pair(2, 4));
    }

    @Test
    @Cell("Drizzle: select from a subquery")
    void aQueryIsATable() {
        Derived liked = db.select(POST.id, POST.likes)
                .from(POST)
                .where(POST.likes.gt(4))
                .as("liked");
        assertThat(db.select(sum(liked.get(POST.likes))).from(liked).fetch(x -> x))
                .containsExactly(new BigDecimal(22));
    }

    @Test
    @Cell("Drizzle: common table expressions / recursive")
    void aTreeIsWalked() {
        UserTable below = USER.as("below");
        Cte team = Cte.recursive(
                        "team",
                        db.select(USER.id, USER.email).from(USER).where(USER.id.eq(1)),
                        found -> db.select(below.id, below.email)
                                .from(found)
                                .innerJoin(below)
                                .on(below.bossId.eq(found.get(USER.id))))
                .guardedBy(USER.id);
        assertThat(db.with(team).select(team.get(USER.id)).from(team).fetch(x -> x))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    @Cell("Drizzle: query utils / $with and returning")
    void whatWasWrittenIsRead() {
        world.inVain(t -> {
            Cte gone = Cte.of("gone", t.deleteFrom(COMMENT).where(COMMENT.text.eq("good")), COMMENT.postId);
            assertThat(t.with(gone)
                            .select(arrayAgg(gone.get(COMMENT.postId))
                                    .orderBy(gone.get(COMMENT.postId).asc()))
                            .from(gone)
                            .fetch(x -> x))
                    .containsExactly(List.of(1, 2));
        });
    }

    @Test
    @Cell("Drizzle: with clause / insert")
    void whatWasInsertedInFront() {
        world.inVain(t -> {
            Cte made = Cte.of("made", t.insertInto(CATEGORY).set(CATEGORY.name, "John"), CATEGORY.id, CATEGORY.name);
            assertThat(t.with(made).select(made.get(CATEGORY.name)).from(made).fetch(x -> x))
                    .containsExactly("John");
        });
    }

    @Test
    @Cell("Drizzle: with clause / update")
    void whatWasUpdatedInFront() {
        world.inVain(t -> {
            Cte aged = Cte.of("aged", t.update(USER).set(USER.age, 25).where(USER.name.eq("Ann")), USER.id, USER.age);
            assertThat(t.with(aged)
                            .select(aged.get(USER.id), aged.get(USER.age))
                            .from(aged)
                            .fetch(Pair::new))
                    .containsExactly(new Pair(1, 25));
        });
    }

    @Test
    @Cell("Drizzle: with clause / delete")
    void whatWasDeletedInFront() {
        world.inVain(t -> {
            Cte gone = Cte.of("gone", t.deleteFrom(COMMENT).where(COMMENT.text.eq("bad")), COMMENT.id);
            assertThat(t.with(gone).select(gone.get(COMMENT.id)).from(gone).fetch(x -> x))
                    .containsExactly(2);
        });
    }

    @Test
    @Cell("Drizzle: with clause / an aliased expression")
    void anExpressionOfTheQueryInFront() {
        Named<String> name = upper(USER.name).as("name");
        Cte loud = Cte.of("loud", db.select(name).from(USER).where(USER.id.lt(3)));
        assertThat(db.with(loud)
                        .select(loud.get(name))
                        .from(loud)
                        .orderBy(loud.get(name).asc())
                        .fetch(x -> x))
                .containsExactly("ANN", "BOB");
    }

    @Test
    @Cell("Drizzle: subquery in a join")
    void aQueryIsJoined() {
        Outer<Derived> first = Outer.of(
                db.select(USER.id, USER.name).from(USER).where(USER.id.eq(1)).as("first"));
        assertThat(db.select(USER.id, first.get(f -> f.get(USER.name)))
                        .from(USER)
                        .leftJoin(first)
                        .on(f -> USER.id.eq(f.get(USER.id)))
                        .orderBy(USER.id.asc())
                        .limit(2)
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, Optional.of("Ann")), new Pair(2, Optional.empty()));
    }
}
