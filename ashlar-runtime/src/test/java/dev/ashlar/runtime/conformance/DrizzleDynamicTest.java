package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.CategoryTable.CATEGORY;
import static dev.ashlar.runtime.conformance.client.CommentTable.COMMENT;
import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Functions.coalesce;
import static dev.ashlar.sql.build.Functions.lower;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.watch.StatementEvent;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.build.Delete;
import dev.ashlar.sql.build.Insert;
import dev.ashlar.sql.build.Select;
import dev.ashlar.sql.build.Select1;
import dev.ashlar.sql.build.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prepared statements, and queries that are built step by step, as Drizzle has them. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleDynamicTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Pair(@Nullable Object a, @Nullable Object b) {}

    private static List<Integer> users(Condition... conditions) {
        return db.select(USER.id)
                .from(USER)
                .where(conditions)
                .orderBy(USER.id.asc())
                .fetch(id -> id);
    }

    private static List<Integer> byId(int id) {
        return db.select(USER.id).from(USER).where(USER.id.eq(id)).fetch(x -> x);
    }

    private static <S extends Select<S>> S page(S query, int page, int size) {
        return query.limit(size).offset((page - 1L) * size);
    }

    private static <S extends Select<S>> S withPosts(S query, Outer<PostTable> post) {
        return query.leftJoin(post).on(p -> p.authorId.eq(USER.id));
    }

    @Test
    @Cell("Drizzle: dynamic query building")
    void aConditionForEachWish() {
        for (String country : List.of("", "DE")) {
            List<Condition> wishes = new ArrayList<>(List.of(USER.id.gt(1)));
            if (!country.isEmpty()) {
                wishes.add(USER.country.eq(country));
            }
            assertThat(users(Condition.all(wishes))).isEqualTo(country.isEmpty() ? List.of(2, 3, 4) : List.of(2));
        }
    }

    @Test
    void aQueryIsItsSql() {
        PostTable other = POST.as("other");
        assertThat(db.select(coalesce(other.subtitle, "none")).from(other).toString())
                .startsWith("SELECT coalesce(")
                .contains("FROM \"posts\" AS \"other\"");
    }

    @Test
    @Cell("Drizzle: prepared statement")
    void aStatementIsFetchedAgain() {
        Select1<Integer> query =
                db.select(USER.id).from(USER).where(USER.country.eq("DE")).orderBy(USER.id.asc());
        for (int i = 0; i < 7; i++) {
            assertThat(query.fetch(x -> x)).containsExactly(1, 2); // from the fifth time on by name
        }
    }

    @Test
    @Cell("Drizzle: placeholder")
    void aMethodWithParameters() {
        Recording seen = world.database().record(() -> {
            assertThat(byId(1)).containsExactly(1);
            assertThat(byId(12)).isEmpty();
        });
        assertThat(seen.statements())
                .extracting(StatementEvent::text)
                .hasSize(2)
                .containsOnly(seen.statements().get(0).text());
    }

    @Test
    @Cell("Drizzle: placeholder / in an expression")
    void aParameterInAnExpression() {
        for (String name : List.of("%nn%", "%ob%")) {
            assertThat(users(lower(USER.name).like(name))).hasSize(1);
        }
    }

    @Test
    @Cell("Drizzle: dynamic query building / where invoked twice")
    void conditionsAddUp() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .where(USER.country.eq("DE"))
                        .where(USER.name.eq("Bob"))
                        .fetch(x -> x))
                .containsExactly(2);
    }

    @Test
    @Cell("Drizzle: dynamic query building / withPagination")
    void aFunctionThatTakesAnyQuery() {
        assertThat(page(db.select(USER.id).from(USER).orderBy(USER.id.asc()), 2, 3)
                        .fetch(x -> x))
                .containsExactly(4);
        assertThat(page(db.select(POST.id, POST.title).from(POST).orderBy(POST.id.asc()), 1, 2)
                        .fetch(Pair::new))
                .hasSize(2);
    }

    @Test
    @Cell("Drizzle: dynamic query building / withFriends")
    void aFunctionThatJoins() {
        Outer<PostTable> post = Outer.of(POST);
        assertThat(withPosts(db.select(USER.id, count(post.get(p -> p.id))).from(USER), post)
                        .groupBy(USER.id)
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .startsWith(new Pair(1, 2L), new Pair(2, 2L), new Pair(3, 0L));
    }

    @Test
    @Cell("Drizzle: dynamic query building / insert, update, delete")
    void writesStepByStep() {
        world.inVain(t -> {
            Update update = t.update(USER).set(USER.visits, 1);
            for (Condition wish : List.of(USER.country.eq("DE"), USER.name.eq("Ann"))) {
                update.where(wish);
            }
            assertThat(update.execute()).isEqualTo(1);
            Insert insert = t.insertInto(CATEGORY).set(CATEGORY.name, "a");
            insert.row().set(CATEGORY.name, "b");
            assertThat(insert.execute()).isEqualTo(2);
            Delete delete = t.deleteFrom(COMMENT).where(COMMENT.id.gt(1));
            assertThat(delete.where(COMMENT.text.eq("good")).execute()).isEqualTo(1);
        });
    }
}
