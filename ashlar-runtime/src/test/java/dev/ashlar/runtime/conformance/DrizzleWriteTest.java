package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.CategoryTable.CATEGORY;
import static dev.ashlar.runtime.conformance.client.CommentTable.COMMENT;
import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Functions.concat;
import static dev.ashlar.sql.build.Functions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Cte;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's pages on insert, update, delete, transactions and batches. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleWriteTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Pair(@Nullable Object a, @Nullable Object b) {}

    private static List<Pair> users(Db.Tx t) {
        return t.select(USER.id, USER.visits).from(USER).orderBy(USER.id.asc()).fetch(Pair::new);
    }

    @Test
    @Cell("Drizzle: insert one row")
    void oneRow() {
        world.inVain(t -> {
            assertThat(t.insertInto(CATEGORY).set(CATEGORY.name, "new").execute())
                    .isEqualTo(1);
            assertThat(t.category().count()).isEqualTo(4);
        });
    }

    @Test
    @Cell("Drizzle: insert returning")
    void oneRowAnswered() {
        world.inVain(t -> assertThat(t.insertInto(USER)
                        .set(USER.email, "e")
                        .returning(USER.email, USER.country)
                        .fetch(Pair::new))
                .containsExactly(new Pair("e", "DE")));
    }

    @Test
    @Cell("Drizzle: insert many rows")
    void manyRows() {
        world.inVain(t -> {
            assertThat(t.insertInto(CATEGORY)
                            .rows(List.of("a", "b"), (row, name) -> row.set(CATEGORY.name, name))
                            .execute())
                    .isEqualTo(2);
            assertThat(t.category().count()).isEqualTo(5);
        });
    }

    @Test
    @Cell("Drizzle: on conflict do nothing")
    void aRowThatIsThereStays() {
        world.inVain(t -> {
            assertThat(t.insertInto(CATEGORY)
                            .set(CATEGORY.name, "java")
                            .onConflictDoNothing(CATEGORY.name)
                            .execute())
                    .isZero();
            assertThat(t.insertInto(CATEGORY)
                            .set(CATEGORY.name, "sql")
                            .onConflictDoNothing()
                            .execute())
                    .isZero();
        });
    }

    @Test
    @Cell("Drizzle: on conflict do update")
    void aRowThatIsThereIsChanged() {
        world.inVain(t -> assertThat(t.insertInto(USER)
                        .set(USER.email, "ann@x.org")
                        .set(USER.name, "A")
                        .onConflictDoUpdate(
                                List.of(USER.email),
                                u -> u.setInserted(USER.name).increment(USER.visits, 1))
                        .returning(USER.name, USER.visits)
                        .fetch(Pair::new))
                .containsExactly(new Pair("A", 11)));
    }

    @Test
    @Cell("Drizzle: on conflict do update / where")
    void aRowThatIsThereIsChangedIfItIsAsAskedFor() {
        world.inVain(t -> assertThat(t.insertInto(USER)
                        .set(USER.email, "ann@x.org")
                        .onConflictDoUpdate(
                                List.of(USER.email), u -> u.set(USER.name, "x").where(USER.visits.gt(100)))
                        .execute())
                .isZero());
    }

    @Test
    @Cell("Drizzle: on conflict do update / compound key")
    void aRowWithThisCompoundKeyIsChanged() {
        world.inVain(t -> assertThat(t.insertInto(USER)
                        .set(USER.email, "other")
                        .set(USER.country, "FR")
                        .set(USER.badge, 1)
                        .onConflictDoUpdate(List.of(USER.country, USER.badge), u -> u.set(USER.name, "Cid"))
                        .returning(USER.id, USER.name)
                        .fetch(Pair::new))
                .containsExactly(new Pair(3, "Cid")));
    }

    @Test
    @Cell("Drizzle: with insert")
    void aRowMadeOfWhatAQueryFound() {
        world.inVain(t -> {
            Cte made = Cte.of("made", t.insertInto(CATEGORY).set(CATEGORY.name, "new"), CATEGORY.name);
            assertThat(t.with(made).select(made.get(CATEGORY.name)).from(made).fetch(x -> x))
                    .containsExactly("new");
            assertThat(t.category().findUnique(k -> k.name("new"))).isPresent();
        });
    }

    @Test
    @Cell("Drizzle: insert into ... select")
    void rowsThatAQueryFound() {
        world.inVain(t -> {
            assertThat(t.insertInto(CATEGORY)
                            .select(t.select(USER.name).from(USER).where(USER.name.isNotNull()), CATEGORY.name)
                            .onConflictDoNothing()
                            .returning(CATEGORY.name)
                            .fetch(x -> x))
                    .containsExactlyInAnyOrder("Ann", "Bob", "cid");
            assertThatThrownBy(() -> t.insertInto(CATEGORY)
                            .set(CATEGORY.name, "x")
                            .select(t.select(USER.name).from(USER), CATEGORY.name)
                            .execute())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a query stands alone");
        });
    }

    @Test
    @Cell("Drizzle: update")
    void changes() {
        world.inVain(t -> {
            assertThat(t.update(USER)
                            .set(USER.visits, 1)
                            .where(USER.country.eq("FR"))
                            .execute())
                    .isEqualTo(2);
            assertThat(users(t)).containsExactly(new Pair(1, 10), new Pair(2, 5), new Pair(3, 1), new Pair(4, 1));
        });
    }

    @Test
    @Cell("Drizzle: update returning")
    void changesAnswered() {
        world.inVain(t -> assertThat(t.update(USER)
                        .increment(USER.visits, 2)
                        .where(USER.id.eq(2))
                        .returning(USER.visits)
                        .fetch(x -> x))
                .containsExactly(7));
    }

    @Test
    @Cell("Drizzle: update with limit")
    void soManyChanges() {
        world.inVain(t -> assertThat(t.update(USER)
                        .set(USER.visits, 0)
                        .where(USER.id.in(t.select(USER.id)
                                .from(USER)
                                .orderBy(USER.id.asc())
                                .limit(2)))
                        .returning(USER.id)
                        .fetch(x -> x))
                .containsExactlyInAnyOrder(1, 2));
    }

    @Test
    @Cell("Drizzle: set to an expression")
    void aValueThatIsComputed() {
        world.inVain(t -> assertThat(t.update(USER)
                        .set(USER.name, concat(USER.name, value(PgType.STRING, "!")))
                        .where(USER.id.eq(1))
                        .returning(USER.name)
                        .fetch(x -> x))
                .containsExactly("Ann!"));
    }

    @Test
    @Cell("Drizzle: with update")
    void changesByAQueryInFront() {
        world.inVain(t -> {
            Cte busy = Cte.of(
                    "busy",
                    t.select(POST.authorId).from(POST).where(POST.likes.gt(6)).distinct());
            assertThat(t.with(busy)
                            .update(USER)
                            .set(USER.visits, 99)
                            .from(busy)
                            .where(USER.id.eq(busy.get(POST.authorId)))
                            .execute())
                    .isEqualTo(2);
        });
    }

    @Test
    @Cell("Drizzle: update ... from")
    void changesFromAnotherTable() {
        world.inVain(t -> {
            assertThat(t.update(POST)
                            .set(POST.subtitle, USER.name)
                            .from(USER)
                            .where(POST.authorId.eq(USER.id), USER.id.eq(2))
                            .execute())
                    .isEqualTo(2);
            assertThat(t.post().findUniqueOrThrow(k -> k.id(3)).subtitle()).isEqualTo("Bob");
        });
    }

    @Test
    @Cell("Drizzle: update ... from with joins")
    void changesFromSeveralTables() {
        world.inVain(t -> assertThat(t.update(COMMENT)
                        .set(COMMENT.text, USER.name)
                        .from(POST)
                        .from(USER)
                        .where(COMMENT.postId.eq(POST.id), POST.authorId.eq(USER.id), USER.id.eq(1))
                        .returning(COMMENT.text)
                        .fetch(x -> x))
                .containsExactly("Ann", "Ann", "Ann"));
    }

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
    @Cell("Drizzle: transactions")
    void allOrNothing() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.insertInto(CATEGORY).set(CATEGORY.name, "first").execute();
                    return tx.insertInto(CATEGORY).set(CATEGORY.name, "java").execute();
                }))
                .isInstanceOf(UniqueViolation.class);
        assertThat(db.category().count()).isEqualTo(3);
    }

    @Test
    @Cell("Drizzle: transactions / nested")
    void aPartIsTakenBack() {
        world.inVain(t -> {
            t.category().create(c -> c.name("kept"));
            assertThatThrownBy(() -> t.savepoint(s -> {
                        s.category().create(c -> c.name("lost"));
                        return s.category().create(c -> c.name("java"));
                    }))
                    .isInstanceOf(UniqueViolation.class);
            assertThat(t.category().findUnique(k -> k.name("kept"))).isPresent();
            assertThat(t.category().findUnique(k -> k.name("lost"))).isEmpty();
        });
    }

    @Test
    @Cell("Drizzle: transactions / rollback")
    void anExceptionTakesBack() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.deleteFrom(COMMENT).everyRow().execute();
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(db.comment().count()).isEqualTo(4);
    }

    @Test
    @Cell("Drizzle: transactions / access mode")
    void readingOnly() {
        assertThat(db.<Long>readOnly(t -> t.user().count())).isEqualTo(4);
        assertThatThrownBy(
                        () -> db.readOnly(t -> t.deleteFrom(COMMENT).everyRow().execute()))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.sqlState()).isEqualTo("25006"));
    }

    @Test
    @Cell("Drizzle: batch")
    void severalAtOnce() {
        List<Long> counts = db.batch(List.of(
                t -> t.user().count(),
                t -> t.post().count(),
                t -> t.select(USER.id)
                        .from(USER)
                        .where(USER.id.eq(3))
                        .fetchFirst(id -> (long) id)
                        .orElseThrow()));
        assertThat(counts).containsExactly(4L, 5L, 3L);
    }
}
