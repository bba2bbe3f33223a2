package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.MemberShape.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Json;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A null where there can be none, as code without a null checker has it: told in words before a statement is sent, and nothing lost. */
@SuppressWarnings("NullAway") // what is tested
class NullArgumentTest {
    private static final String NO_CONDITION = "the condition is null: leave it out";
    private static final Condition NONE = null;
    private static final Json NO_JSON = null;

    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static void refused(String message, Consumer<Db.Tx> call) {
        ThrowingCallable within = () -> world.inVain(call);
        assertThat(world.statements(() -> assertThatThrownBy(within).hasMessageContaining(message)))
                .isZero();
    }

    @Test
    void aConditionThatIsNull() {
        Function<UserTable, Condition> none = u -> NONE;
        refused(NO_CONDITION, t -> t.user().findMany(q -> q.where(none)));
        refused(
                NO_CONDITION,
                t -> t.user().findMany(q -> q.where(u -> u.id.gt(1).and(NONE))));
        refused(NO_CONDITION, t -> t.user().count(q -> q.where(u -> Condition.any(Arrays.asList(u.id.gt(1), NONE)))));
        refused(NO_CONDITION, t -> t.user().count(q -> q.where(u -> u.team.some(none))));
        refused(NO_CONDITION, t -> t.user().findMany(member, q -> q.with(MemberShape.postCount, p -> NONE)));
        refused(NO_CONDITION, t -> t.user().deleteMany(none));
        refused(NO_CONDITION, t -> t.user().deleteMany(none, 1));
        refused(NO_CONDITION, t -> t.user().updateMany(none, u -> u.visits(1)));
        refused(NO_CONDITION, t -> t.user().delete(k -> k.id(1).where(none)));
        refused(NO_CONDITION, t -> t.user().update(k -> k.id(1), u -> u.team(m -> m.deleteMany(none))));
    }

    @Test
    void aKeyThatIsNull() {
        String nobody = null;
        refused("the key is null in \"email\"", t -> t.user().findUnique(k -> k.email(nobody)));
        refused("the key is null in \"country\"", t -> t.user().delete(k -> k.countryBadge(nobody, 1)));
    }

    @Test
    void anOrderThatIsNull() {
        refused("the order is null", t -> t.user().findMany(q -> q.orderBy(u -> null)));
        refused("the expression is null", t -> t.user().findMany(q -> q.distinct(u -> null)));
    }

    @Test
    void aValueThatIsNull() {
        Integer none = null;
        refused("the value is null", t -> t.user().count(q -> q.where(u -> u.lucky.has(none))));
        refused("the lower value is null", t -> t.user().count(q -> q.where(u -> u.age.between(none, 3))));
        refused("a value is null", t -> t.user().count(q -> q.where(u -> u.age.in(Arrays.asList(3, none)))));
    }

    /** PostgreSQL would answer NULL, and that is what would be there afterwards. */
    @Test
    void aChangeByNullTakesNothingAway() {
        Integer none = null;
        refused("the number is null", t -> t.user().update(k -> k.id(1), u -> u.age(n -> n.increment(none))));
        refused(
                "the document would be lost",
                t -> t.user().update(k -> k.id(1), u -> u.settings(j -> j.set(NO_JSON, "a"))));
        refused(
                "the document would be lost",
                t -> t.user().update(k -> k.id(1), u -> u.settings(j -> j.merge(NO_JSON))));
        refused(
                "the document would be lost",
                t -> t.user().update(k -> k.id(1), u -> u.settings(j -> j.push(NO_JSON, "a"))));
        assertThat(db.user().findUniqueOrThrow(k -> k.id(1)).age()).isEqualTo(30);
    }
}
