package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.OpenShape.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.Chosen;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.watch.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's delete. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaDeleteTest {
    @RegisterExtension
    static final World world = new World();

    private static final ShapeToken<UserTable, Member> SORTED =
            Chosen.of(member, m -> m.with(MemberShape.posts, p -> p.orderBy(r -> r.id.asc())));

    @Test
    @Cell("Prisma: delete")
    void oneRowLess() {
        world.inVain(t -> {
            assertThat(t.user().delete(k -> k.id(4)).email()).isEqualTo("dan@y.org");
            assertThat(t.user().findUnique(k -> k.id(4))).isEmpty();
        });
    }

    @Test
    @Cell("Prisma: delete / select")
    void oneRowLessAnsweredAsAShape() {
        world.inVain(t -> assertThat(t.user().delete(card, k -> k.id(4))).isEqualTo(new Card("dan@y.org", null)));
    }

    @Test
    @Cell("Prisma: delete / by a unique attribute")
    void oneRowLessByAnotherKey() {
        world.inVain(
                t -> assertThat(t.user().delete(k -> k.email("dan@y.org")).id()).isEqualTo(4));
    }

    @Test
    @Cell("Prisma: delete / include")
    void oneRowLessAnsweredWithItsRelations() {
        world.inVain(t -> assertThat(t.user().delete(member, k -> k.id(2)))
                .satisfies(bob -> assertThat(bob.posts()).hasSize(2))
                .extracting(Member::profile)
                .isEqualTo(new Member.About(null)));
    }

    @Test
    @Cell("Prisma: delete / omit")
    void oneRowLessAnsweredWithoutSomeColumns() {
        world.inVain(t -> {
            Recording seen = world.database().record(() -> t.user().delete(open, k -> k.id(4)));
            assertThat(seen.statements())
                    .singleElement()
                    .satisfies(s -> assertThat(s.text()).doesNotContain("settings"));
        });
    }

    @Test
    @Cell("Prisma: delete / relationLoadStrategy")
    void oneRowLessFarAway() {
        Member answered = world.fromFar("far delete", t -> t.user().delete(SORTED, k -> k.id(2)));
        assertThat(answered)
                .satisfies(bob ->
                        assertThat(bob.posts()).extracting(Member.Piece::title).containsExactly("Gamma", "alpha 100%"));
    }

    @Test
    @Cell("Prisma: delete / where a further condition")
    void oneRowLessIfItMeetsACondition() {
        world.inVain(t -> {
            assertThatThrownBy(() -> t.user().delete(k -> k.id(4).where(u -> u.visits.gt(99))))
                    .isInstanceOf(RecordNotFound.class);
            assertThat(t.user().delete(k -> k.id(4).where(u -> u.visits.lt(99))).id())
                    .isEqualTo(4);
        });
    }

    @Test
    @Cell("Prisma: delete / record not found")
    void noRowToDelete() {
        world.inVain(t ->
                assertThatThrownBy(() -> t.user().delete(k -> k.id(42))).isInstanceOf(RecordNotFound.class));
    }
}
