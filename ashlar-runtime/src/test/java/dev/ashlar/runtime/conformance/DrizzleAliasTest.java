package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Functions.length;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Named;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Cte;
import dev.ashlar.sql.build.Derived;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's page on aliases. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleAliasTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Pair(@Nullable Object a, @Nullable Object b) {}

    @Test
    @Cell("Drizzle: table aliasing")
    void aTableUnderAnotherName() {
        UserTable manager = USER.as("manager");
        assertThat(db.select(manager.name).from(manager).toString())
                .isEqualTo("SELECT \"manager\".\"name\" FROM \"users\" AS \"manager\"");
    }

    @Test
    @Cell("Drizzle: column aliasing")
    void aColumnUnderAnotherName() {
        Named<String> name = USER.name.as("lower_name");
        Derived named = db.select(name).from(USER).where(USER.id.eq(1)).as("named");
        assertThat(db.select(named.get(name)).from(named).toString()).contains("\"lower_name\"");
        assertThat(db.select(named.get(name)).from(named).fetch(x -> x)).containsExactly("Ann");
    }

    @Test
    @Cell("Drizzle: column aliasing / sql expressions")
    void anExpressionUnderAName() {
        Named<String> loud = Expression.of(
                        PgType.STRING,
                        out -> out.append("upper(").expression(USER.name).append(")"))
                .as("loud");
        Derived named = db.select(USER.id, loud).from(USER).as("named");
        assertThat(db.select(named.get(loud))
                        .from(named)
                        .where(named.get(USER.id).eq(3))
                        .fetch(x -> x))
                .containsExactly("CID");
    }

    @Test
    @Cell("Drizzle: subquery aliasing")
    void aQueryUnderAName() {
        Derived sq = db.select(USER.id).from(USER).where(USER.id.eq(2)).as("sq");
        assertThat(db.select(sq.get(USER.id)).from(sq).toString()).endsWith(") AS \"sq\" (\"id\")");
        assertThat(db.select(sq.get(USER.id)).from(sq).fetch(x -> x)).containsExactly(2);
    }

    @Test
    @Cell("Drizzle: subquery aliasing / in a join")
    void twoQueriesUnderNames() {
        Derived a =
                db.select(USER.id, USER.country).from(USER).where(USER.id.eq(1)).as("a");
        Derived b =
                db.select(USER.id, USER.country).from(USER).where(USER.id.ne(1)).as("b");
        assertThat(db.select(a.get(USER.id), b.get(USER.id))
                        .from(a)
                        .innerJoin(b)
                        .on(a.get(USER.country).eq(b.get(USER.country)))
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, 2));
    }

    @Test
    @Cell("Drizzle: CTE aliasing")
    void aQueryInFrontUnderTwoNames() {
        Cte sq = Cte.of("sq", db.select(USER.id, USER.bossId).from(USER));
        Cte boss = sq.as("boss");
        assertThat(db.with(sq)
                        .select(sq.get(USER.id), boss.get(USER.id))
                        .from(sq)
                        .innerJoin(boss)
                        .on(sq.get(USER.bossId).eq(boss.get(USER.id)))
                        .orderBy(sq.get(USER.id).asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(2, 1), new Pair(3, 1), new Pair(4, 2));
    }

    @Test
    @Cell("Drizzle: CTE aliasing / sql expressions")
    void anExpressionOfAQueryInFront() {
        Named<Integer> length = length(USER.email).as("length");
        Cte sq = Cte.of("sq", db.select(USER.id, length).from(USER));
        assertThat(db.with(sq)
                        .select(sq.get(length))
                        .from(sq)
                        .where(sq.get(USER.id).eq(1))
                        .fetch(x -> x))
                .containsExactly(9);
    }
}
