package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.rows.Reading;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Columns compared with each other, and calls as values, as Prisma has them. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaCompareTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static List<Integer> users(Function<UserTable, Condition> condition) {
        return db.user().findMany(q -> q.where(condition).orderBy(u -> u.id.asc())).stream()
                .map(User::id)
                .toList();
    }

    @Test
    @Cell("Prisma: comparing columns / with a unique filter")
    void oneRowIfItsColumnsCompare() {
        assertThat(db.user().findUnique(k -> k.id(1).where(u -> u.age.gt(u.visits))))
                .isPresent();
        assertThat(db.user().by(k -> k.id(1)).where(u -> u.age.lt(u.visits)).one())
                .isEmpty();
    }

    @Test
    @Cell("Prisma: comparing columns / with a unique constraint")
    void aColumnWithAUniqueOne() {
        assertThat(users(u -> u.badge.eq(u.id))).containsExactly(1, 2);
        assertThat(users(u -> u.email.contains(u.name))).containsExactly(3);
        assertThat(users(u -> u.id.gt(u.visits))).containsExactly(3, 4);
    }

    @Test
    @Cell("Prisma: comparing columns / in groupBy's having")
    void columnsOfGroups() {
        record Of(int id, int visits) {}
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.id, u -> u.visits)
                                        .having(u -> u.id.gt(u.visits))
                                        .orderBy(u -> u.id.asc()),
                                u -> Reading.of(u.id, u.visits, Of::new)))
                .containsExactly(new Of(3, 0), new Of(4, 2));
    }

    @Test
    @Cell("Prisma: comparing columns / scalar lists: in, notIn")
    void aColumnWithAList() {
        assertThat(users(u -> u.id.in(u.lucky))).containsExactly(1, 3);
        assertThat(users(u -> u.id.notIn(u.lucky))).containsExactly(2, 4);
    }
}
