package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.CategoryTable.CATEGORY;
import static dev.ashlar.runtime.conformance.client.CommentTable.COMMENT;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.sql.PgType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's pages on transactions and batches. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleTransactionTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

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

    @Test
    @Cell("Drizzle: transactions / return values")
    void aTransactionAnswers() {
        BigDecimal balance = db.transaction(tx -> {
            List<BigDecimal> found =
                    tx.select(USER.balance).from(USER).where(USER.id.eq(1)).fetch(x -> x);
            return found.get(0);
        });
        assertThat(balance).isEqualTo(new BigDecimal("10.50"));
    }

    @Test
    @Cell("Drizzle: transactions / relational queries")
    void shapesInATransaction() {
        List<Member> members = db.transaction(tx -> tx.user().findMany(MemberShape.member));
        assertThat(members).hasSize(4);
    }

    @Test
    @Cell("Drizzle: transactions / isolation level")
    void theLevelOfATransaction() {
        List<String> level = db.transaction(
                Isolation.REPEATABLE_READ,
                tx -> tx.sql("SHOW transaction_isolation").as(PgType.STRING).fetch(x -> x));
        assertThat(level).containsExactly("repeatable read");
    }

    @Test
    @Cell("Drizzle: transactions / deferrable")
    void aTransactionThatWaitsUntilItIsSafe() {
        List<String> modes = db.transaction(
                Isolation.SERIALIZABLE.deferrable(),
                tx -> tx.sql("SELECT current_setting('transaction_deferrable') || ' ' ||"
                                + " current_setting('transaction_read_only') || ' ' ||"
                                + " current_setting('transaction_isolation')")
                        .as(PgType.STRING)
                        .fetch(x -> x));
        assertThat(modes).containsExactly("on on serializable");
        assertThat(Isolation.SERIALIZABLE.deferrable().retry(1).toString())
                .isEqualTo("SERIALIZABLE READ ONLY DEFERRABLE, retry 1");
    }

    @Test
    @Cell("Drizzle: batch / every builder")
    void readsAndWritesAtOnce() {
        List<Object> answers = new ArrayList<>();
        world.inVain(t -> answers.addAll(t.<Object>batch(List.of(
                b -> b.insertInto(CATEGORY)
                        .set(CATEGORY.name, "John")
                        .returning(CATEGORY.name)
                        .fetch(x -> x),
                b -> b.update(CATEGORY)
                        .set(CATEGORY.name, "Dan")
                        .where(CATEGORY.name.eq("John"))
                        .execute(),
                b -> b.category().findMany().size(),
                b -> b.category().findFirst(q -> q.where(c -> c.name.eq("Dan"))).isPresent(),
                b -> b.select(USER.id).from(USER).where(USER.id.eq(1)).fetch(x -> x),
                b -> b.deleteFrom(CATEGORY).where(CATEGORY.name.eq("Dan")).execute()))));
        assertThat(answers).containsExactly(List.of("John"), 1L, 4, true, List.of(1), 1L);
    }
}
