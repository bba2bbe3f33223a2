package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.CategoryTable.CATEGORY;
import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Functions.concat;
import static dev.ashlar.sql.build.Functions.scalar;
import static dev.ashlar.sql.build.Functions.truth;
import static dev.ashlar.sql.build.Functions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.CategoryCreate;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Named;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Cte;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's page on insert. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleInsertTest {
    @RegisterExtension
    static final World world = new World();

    record Pair(@Nullable Object a, @Nullable Object b) {}

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
    @Cell("Drizzle: on conflict do update / setWhere")
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
    @Cell("Drizzle: insert returning / partial return")
    void oneColumnAnswered() {
        world.inVain(t -> assertThat(t.insertInto(CATEGORY)
                        .set(CATEGORY.name, "Partial Dan")
                        .returning(CATEGORY.id)
                        .fetch(x -> x))
                .singleElement()
                .satisfies(id -> assertThat(id).isGreaterThan(100)));
    }

    /** The builder of a row asks for what is required: a row without it does not compile. */
    @Test
    @Cell("Drizzle: insert types")
    void aNewRowIsAValue() {
        Function<CategoryCreate.First, CategoryCreate.Ready> alef = c -> c.name("Alef");
        world.inVain(t -> assertThat(t.category().create(alef).name()).isEqualTo("Alef"));
    }

    @Test
    @Cell("Drizzle: on conflict do nothing / target")
    void aRowWithThisKeyStays() {
        world.inVain(t -> {
            assertThat(t.insertInto(USER)
                            .set(USER.email, "ann@x.org")
                            .onConflictDoNothing(USER.email)
                            .execute())
                    .isZero();
            assertThatThrownBy(() -> t.insertInto(USER)
                            .set(USER.email, "ann@x.org")
                            .onConflictDoNothing(USER.id)
                            .execute())
                    .isInstanceOf(UniqueViolation.class);
        });
    }

    @Test
    @Cell("Drizzle: on conflict do update / targetWhere")
    void aRowOfAPartialIndexIsChanged() {
        world.inVain(t -> {
            t.sql("CREATE UNIQUE INDEX one_draft ON posts (title) WHERE subtitle IS NULL AND author_id > 0")
                    .execute();
            Condition draft = POST.subtitle
                    .isNull()
                    .and(Condition.of(out -> out.expression(POST.authorId).append(" > 0")));
            assertThat(t.insertInto(POST)
                            .set(POST.title, "Beta")
                            .set(POST.authorId, 1)
                            .onConflictDoUpdate(List.of(POST.title), draft, u -> u.increment(POST.likes, 1))
                            .returning(POST.id, POST.likes)
                            .fetch(Pair::new))
                    .containsExactly(new Pair(2, 6));
            assertThat(t.insertInto(POST)
                            .set(POST.title, "Beta")
                            .set(POST.authorId, 1)
                            .onConflictDoNothing(List.of(POST.title), draft)
                            .execute())
                    .isZero();
        });
    }

    @Test
    @Cell("Drizzle: on conflict do update / excluded")
    void theValuesThatWereToBeInserted() {
        world.inVain(t -> {
            t.insertInto(USER)
                    .rows(
                            List.of("ann@x.org", "new@x.org"),
                            (row, email) -> row.set(USER.email, email).set(USER.name, "from " + email))
                    .onConflictDoUpdate(List.of(USER.email), u -> u.setInserted(USER.name))
                    .execute();
            assertThat(t.user().findUniqueOrThrow(k -> k.id(1)).name()).isEqualTo("from ann@x.org");
            assertThat(t.user().count()).isEqualTo(5);
        });
    }

    @Test
    @Cell("Drizzle: with insert")
    void aRowMadeOfWhatAQueryInFrontFound() {
        world.inVain(t -> {
            Named<Long> value = count().as("value");
            Cte users = Cte.of("user_count", t.select(value).from(USER));
            Expression<Boolean> first =
                    truth(scalar(t.select(users.get(value)).from(users)).eq(4L));
            assertThat(t.with(users)
                            .insertInto(POST)
                            .set(POST.title, "T")
                            .set(POST.published, first)
                            .returning(POST.published)
                            .fetch(x -> x))
                    .containsExactly(true);
        });
    }

    @Test
    @Cell("Drizzle: insert into ... select / returning")
    void whatAQueryFoundAnswered() {
        world.inVain(t -> assertThat(t.insertInto(CATEGORY)
                        .select(
                                t.select(concat(USER.name, value(PgType.STRING, "!")))
                                        .from(USER)
                                        .where(USER.role.eq(Role.ADMIN)),
                                CATEGORY.name)
                        .returning(CATEGORY.name)
                        .fetch(x -> x))
                .containsExactly("Ann!"));
    }

    @Test
    @Cell("Drizzle: insert into ... select / sql template")
    void whatAQueryInOnesOwnWordsFound() {
        world.inVain(t -> {
            assertThat(t.sql("INSERT INTO categories (name) SELECT name FROM users WHERE role = 'ADMIN' AND id > ?", 0)
                            .execute())
                    .isEqualTo(1);
            assertThat(t.category().findUnique(k -> k.name("Ann"))).isPresent();
        });
    }
}
