package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's page on set operations. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleSetTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    @Test
    @Cell("Drizzle: union")
    void rowsOfEither() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .union(db.select(POST.id).from(POST))
                        .orderBy(USER.id.asc())
                        .fetch(x -> x))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    @Cell("Drizzle: union all")
    void rowsOfBoth() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .unionAll(db.select(POST.id).from(POST))
                        .fetch(x -> x))
                .hasSize(9);
    }

    @Test
    @Cell("Drizzle: intersect")
    void rowsInBoth() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .intersect(db.select(POST.authorId).from(POST))
                        .orderBy(USER.id.asc())
                        .fetch(x -> x))
                .containsExactly(1, 2);
    }

    @Test
    @Cell("Drizzle: intersect all")
    void rowsInBothAsOftenAsThere() {
        assertThat(db.select(POST.authorId)
                        .from(POST)
                        .where(POST.authorId.eq(1))
                        .intersectAll(db.select(POST.authorId).from(POST))
                        .fetch(x -> x))
                .containsExactly(1, 1);
    }

    @Test
    @Cell("Drizzle: except all")
    void rowsTakenOffOnce() {
        assertThat(db.select(POST.authorId)
                        .from(POST)
                        .where(POST.authorId.isNotNull())
                        .exceptAll(db.select(USER.id).from(USER))
                        .fetch(x -> x))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @Cell("Drizzle: except")
    void rowsOfOneAlone() {
        assertThat(db.select(POST.id)
                        .from(POST)
                        .except(db.select(USER.id).from(USER))
                        .fetch(x -> x))
                .containsExactly(5);
    }

    @Test
    @Cell("Drizzle: union / limit")
    void soManyRowsOfEither() {
        assertThat(db.select(USER.email)
                        .from(USER)
                        .union(db.select(POST.title).from(POST))
                        .orderBy(USER.email.asc())
                        .limit(2)
                        .fetch(x -> x))
                .hasSize(2);
    }
}
