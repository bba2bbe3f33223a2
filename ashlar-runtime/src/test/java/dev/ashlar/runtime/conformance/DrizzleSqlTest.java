package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Functions.lower;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Named;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.build.Derived;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's sql operator. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleSqlTest {
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

    private static List<Integer> posts(Condition... conditions) {
        return db.select(POST.id)
                .from(POST)
                .where(conditions)
                .orderBy(POST.id.asc())
                .fetch(id -> id);
    }

    /** Pieces are put together in a loop, text and values in step. */
    private static Condition anyOf(List<Integer> ids, String between) {
        return Condition.of(out -> {
            String separator = "";
            for (int id : ids) {
                out.append(separator).expression(USER.id).append(" = ").parameter(PgType.INTEGER, id);
                separator = between;
            }
        });
    }

    @Test
    @Cell("Drizzle: sql template")
    void rawSqlWithValues() {
        assertThat(db.sql("SELECT name FROM users WHERE id = ?", 1)
                        .as(PgType.STRING)
                        .fetch(x -> x))
                .containsExactly("Ann");
    }

    @Test
    @Cell("Drizzle: sql / raw pieces")
    void aPieceInWordsOfOnesOwn() {
        Condition odd =
                Condition.of(out -> out.expression(USER.id).append(" % 2 = ").parameter(PgType.INTEGER, 1));
        assertThat(users(odd)).containsExactly(1, 3);
    }

    @Test
    @Cell("Drizzle: sql / mapped")
    void aPieceWithAType() {
        Expression<Integer> half =
                Expression.of(PgType.INTEGER, out -> out.expression(USER.visits).append(" / 2"));
        assertThat(db.select(half).from(USER).where(USER.id.eq(1)).fetch(x -> x + 1))
                .containsExactly(6);
    }

    @Test
    @Cell("Drizzle: sql template / tables and columns")
    void tablesAndColumnsByTheirNames() {
        String text = "SELECT " + USER.name.quotedName() + " FROM " + USER.quotedName() + " WHERE "
                + USER.id.quotedName() + " = ?";
        assertThat(db.sql(text, 2).as(PgType.STRING).fetch(x -> x)).containsExactly("Bob");
    }

    @Test
    @Cell("Drizzle: sql<T>")
    void anExpressionOfAType() {
        Expression<String> quiet = Expression.of(
                PgType.STRING, out -> out.append("lower(").expression(USER.name).append(")"));
        List<String> names = db.select(quiet).from(USER).where(USER.id.eq(1)).fetch(x -> x);
        assertThat(names).containsExactly("ann");
    }

    @Test
    @Cell("Drizzle: sql.mapWith / a function of one's own")
    void aValueMadeByAFunction() {
        assertThat(db.select(USER.email).from(USER).where(USER.id.eq(1)).fetch(String::length))
                .containsExactly(9);
    }

    @Test
    @Cell("Drizzle: sql.as")
    void anExpressionWithAName() {
        Named<String> quiet = lower(USER.name).as("lower_name");
        Derived named = db.select(quiet).from(USER).as("named");
        assertThat(db.select(named.get(quiet)).from(named).toString()).contains("(\"lower_name\")");
    }

    @Test
    @Cell("Drizzle: sql.fromList")
    void piecesOfAList() {
        assertThat(users(anyOf(List.of(0, 1, 2), " OR "))).containsExactly(1, 2);
    }

    @Test
    @Cell("Drizzle: sql.join")
    void piecesWithSomethingBetween() {
        assertThat(users(anyOf(List.of(1, 1), " AND "))).containsExactly(1);
        assertThat(users(Condition.any(List.of(USER.id.eq(3), USER.id.eq(4))))).containsExactly(3, 4);
    }

    @Test
    @Cell("Drizzle: sql.append")
    void oneMorePiece() {
        SqlWriter out = new SqlWriter().append("SELECT count(*) FROM ").append(USER.quotedName());
        out.append(" WHERE id = ").parameter(PgType.INTEGER, 1);
        Statement statement = out.toStatement();
        assertThat(db.sql(statement.text(), 1).as(PgType.BIGINT).fetch(x -> x)).containsExactly(1L);
    }

    @Test
    @Cell("Drizzle: sql.empty")
    void noPieceAtAll() {
        assertThat(users(Condition.all(List.of()))).hasSize(4);
        assertThat(new SqlWriter().text()).isEmpty();
    }

    @Test
    @Cell("Drizzle: sql to string and params")
    void theTextAndItsValues() {
        SqlWriter out = new SqlWriter().append("SELECT 1 FROM ").table(USER).append(" WHERE ");
        Statement statement = out.condition(USER.id.eq(12)).toStatement();
        assertThat(statement.text()).isEqualTo("SELECT 1 FROM \"users\" AS \"t0\" WHERE \"t0\".\"id\" = ?");
        assertThat(statement.parameters()).extracting(Parameter::value).containsExactly(12);
    }

    @Test
    @Cell("Drizzle: sql select")
    void piecesAmongColumns() {
        Expression<Long> number = Expression.of(PgType.BIGINT, out -> out.append("count(*) OVER ()"));
        assertThat(db.select(USER.id, number)
                        .from(USER)
                        .orderBy(USER.id.asc())
                        .limit(1)
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, 4L));
    }

    @Test
    @Cell("Drizzle: sql in where")
    void aPieceAmongConditions() {
        Condition piece =
                Condition.of(out -> out.expression(USER.id).append(" = ").parameter(PgType.INTEGER, 3));
        assertThat(users(piece)).containsExactly(3);
        assertThat(users(piece.or(USER.id.eq(1)))).containsExactly(1, 3);
    }

    @Test
    @Cell("Drizzle: sql in where / full-text search")
    void aSearchInWordsOfOnesOwn() {
        assertThat(posts(Condition.of(out -> out.append("to_tsvector('simple', ")
                        .expression(POST.title)
                        .append(") @@ to_tsquery('simple', ")
                        .parameter(PgType.STRING, "beta | gamma")
                        .append(")"))))
                .containsExactly(2, 3);
    }

    @Test
    @Cell("Drizzle: sql in order by")
    void aPieceAmongOrders() {
        Expression<Integer> even =
                Expression.of(PgType.INTEGER, out -> out.expression(USER.id).append(" % 2"));
        assertThat(db.select(USER.id)
                        .from(USER)
                        .orderBy(even.asc(), USER.id.desc())
                        .fetch(x -> x))
                .containsExactly(4, 2, 3, 1);
    }

    @Test
    @Cell("Drizzle: sql in having and group by")
    void piecesAmongGroups() {
        Expression<String> host = Expression.of(
                PgType.STRING,
                out -> out.append("split_part(").expression(USER.email).append(", '@', 2)"));
        assertThat(db.select(host, count())
                        .from(USER)
                        .groupBy(host)
                        .having(Condition.of(out -> out.append("count(*) > 1")))
                        .orderBy(host.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair("x.org", 2L), new Pair("y.org", 2L));
    }
}
