package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.build.Derived;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Filters, orders and pages of Drizzle's page on select. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleFilterTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static List<Integer> users(Condition... conditions) {
        return db.select(USER.id)
                .from(USER)
                .where(conditions)
                .orderBy(USER.id.asc())
                .fetch(id -> id);
    }

    private static List<Integer> posts(Condition... conditions) {
        return db.select(POST.id)
                .from(POST)
                .where(conditions)
                .orderBy(POST.id.asc())
                .fetch(id -> id);
    }

    private static Condition isOne(Expression<Integer> column) {
        return Condition.of(out -> out.expression(column).append(" = 1"));
    }

    private static List<Integer> titled(Optional<String> term) {
        return posts(
                Condition.all(term.map(POST.title.ignoringCase()::like).stream().toList()));
    }

    private static List<Integer> ordered(Order... order) {
        return db.select(USER.id).from(USER).orderBy(order).fetch(x -> x);
    }

    @Test
    @Cell("Drizzle: filters")
    void rowsThatMeetACondition() {
        assertThat(users(USER.age.gte(30))).containsExactly(1, 4);
    }

    @Test
    @Cell("Drizzle: combining filters")
    void conditionsTogether() {
        assertThat(users(USER.country.eq("DE"), USER.age.lt(25).or(USER.visits.gt(5))))
                .containsExactly(1, 2);
    }

    @Test
    @Cell("Drizzle: limit and offset")
    void someRows() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .orderBy(USER.id.asc())
                        .limit(2)
                        .offset(1)
                        .fetch(x -> x))
                .containsExactly(2, 3);
    }

    @Test
    @Cell("Drizzle: order by")
    void rowsInAnOrder() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .orderBy(USER.country.desc(), USER.age.asc().nullsFirst())
                        .fetch(x -> x))
                .containsExactly(3, 4, 2, 1);
    }

    @Test
    @Cell("Drizzle: filters / an operator of one's own")
    void anOperatorOfOnesOwn() {
        assertThat(users(isOne(USER.id))).containsExactly(1);
        assertThat(posts(isOne(POST.likes))).containsExactly(5);
    }

    @Test
    @Cell("Drizzle: filters / values are parameters")
    void valuesAreParameters() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .where(USER.name.eq("'; DROP TABLE users; --"))
                        .toString())
                .endsWith("\"name\" = ?");
        assertThat(users(USER.name.eq("'; DROP TABLE users; --"))).isEmpty();
    }

    @Test
    @Cell("Drizzle: filters / not")
    void notMet() {
        assertThat(users(USER.id.eq(2).not())).containsExactly(1, 3, 4);
    }

    @Test
    @Cell("Drizzle: combining filters / or")
    void eitherCondition() {
        assertThat(users(USER.id.eq(4).or(USER.name.eq("Ann")))).containsExactly(1, 4);
    }

    @Test
    @Cell("Drizzle: advanced filters / a filter that may be undefined")
    void aFilterThatMayNotBe() {
        assertThat(titled(Optional.empty())).hasSize(5);
        assertThat(titled(Optional.of("ALPHA"))).containsExactly(1);
    }

    @Test
    @Cell("Drizzle: advanced filters / a list of filters")
    void anyNumberOfFilters() {
        List<Condition> filters = new ArrayList<>();
        filters.add(POST.title.ignoringCase().like("%A%"));
        filters.add(POST.published.in(List.of(true)));
        filters.add(POST.likes.gt(6));
        assertThat(posts(Condition.all(filters))).containsExactly(1, 4);
        assertThat(posts(Condition.any(filters))).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    @Cell("Drizzle: order by / desc")
    void downwards() {
        assertThat(ordered(USER.visits.desc())).containsExactly(1, 2, 4, 3);
    }

    @Test
    @Cell("Drizzle: order by / several")
    void oneAfterTheOther() {
        assertThat(ordered(USER.country.asc(), USER.visits.desc())).containsExactly(1, 2, 4, 3);
    }

    @Test
    @Cell("Drizzle: advanced pagination / a subquery for the page")
    void aPageFoundByItsKeys() {
        Derived page = db.select(USER.id)
                .from(USER)
                .orderBy(USER.id.asc())
                .limit(2)
                .offset(2)
                .as("page");
        assertThat(db.select(USER.email)
                        .from(USER)
                        .innerJoin(page)
                        .on(USER.id.eq(page.get(USER.id)))
                        .orderBy(USER.id.asc())
                        .fetch(x -> x))
                .containsExactly("cid@y.org", "dan@y.org");
    }

    @Test
    @Cell("Drizzle: advanced pagination / cursor")
    void aPageBehindAKey() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .where(USER.id.gt(1))
                        .orderBy(USER.id.asc())
                        .limit(2)
                        .fetch(x -> x))
                .containsExactly(2, 3);
        assertThat(db.user().page(q -> q.orderBy(u -> u.id.asc()).take(3)).rows())
                .extracting(u -> u.id())
                .containsExactly(1, 2, 3);
    }
}
