package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.OpenShape.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.Chosen;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.watch.Recording;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's update. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaUpdateTest {
    @RegisterExtension
    static final World world = new World();

    private static User user(Db.Tx t, int id) {
        return t.user().findUniqueOrThrow(k -> k.id(id));
    }

    private static final ShapeToken<UserTable, Member> SORTED =
            Chosen.of(member, m -> m.with(MemberShape.posts, p -> p.orderBy(r -> r.id.asc())));

    @Test
    @Cell("Prisma: update")
    void oneChange() {
        world.inVain(t -> {
            assertThat(world.statements(() -> assertThat(t.user()
                                    .update(k -> k.id(1), s -> s.name("Anna"))
                                    .name())
                            .isEqualTo("Anna")))
                    .isEqualTo(1);
            assertThat(user(t, 1).email()).isEqualTo("ann@x.org"); // absent is not null
            assertThat(t.user().update(k -> k.id(1), s -> s.name(null)).name()).isNull();
        });
    }

    @Test
    @Cell("Prisma: update / select")
    void oneChangeAnsweredAsAShape() {
        world.inVain(t -> assertThat(t.user().update(card, k -> k.email("bob@x.org"), s -> s.name("Rob")))
                .isEqualTo(new Card("bob@x.org", "Rob")));
    }

    @Test
    void nothingIsLeftBehind() {
        Optional<User> ann = world.db.user().findUnique(k -> k.id(1));
        assertThat(ann).map(User::visits).contains(10);
    }

    @Test
    @Cell("Prisma: update / include")
    void oneChangeAnsweredWithItsRelations() {
        world.inVain(t -> assertThat(t.user().update(member, k -> k.id(1), s -> s.name("A")))
                .satisfies(a -> assertThat(a.posts()).hasSize(2))
                .extracting(Member::name)
                .isEqualTo("A"));
    }

    @Test
    @Cell("Prisma: update / omit")
    void oneChangeAnsweredWithoutSomeColumns() {
        world.inVain(t -> {
            Recording seen = world.database().record(() -> t.user().update(open, k -> k.id(1), s -> s.name("A")));
            assertThat(seen.statements())
                    .singleElement()
                    .satisfies(s -> assertThat(s.text()).doesNotContain("settings"));
        });
    }

    @Test
    @Cell("Prisma: update / relationLoadStrategy")
    void oneChangeFarAway() {
        Member answered = world.fromFar("far update", t -> t.user().update(SORTED, k -> k.id(1), s -> s.name("A")));
        assertThat(answered)
                .satisfies(a ->
                        assertThat(a.posts()).extracting(Member.Piece::title).containsExactly("Alpha", "Beta"));
    }

    @Test
    @Cell("Prisma: update / where a further condition")
    void oneChangeIfTheRowMeetsACondition() {
        world.inVain(t -> {
            assertThat(t.user()
                            .update(k -> k.id(1).where(u -> u.role.eq(Role.ADMIN)), s -> s.name("x"))
                            .name())
                    .isEqualTo("x");
            assertThatThrownBy(() -> t.user().update(k -> k.id(1).where(u -> u.role.eq(Role.USER)), s -> s.name("y")))
                    .isInstanceOf(RecordNotFound.class);
            assertThat(user(t, 1).name()).isEqualTo("x");
        });
    }

    @Test
    @Cell("Prisma: update / record not found")
    void noRowToChange() {
        world.inVain(t -> assertThatThrownBy(() -> t.user().update(k -> k.id(42), s -> s.name("x")))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("\"users\""));
    }

    @Test
    @Cell("Prisma: update / with a related row")
    void oneChangeAndThatOfAnother() {
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.name("A").posts(p -> p.update(k -> k.id(1), u -> u.title("T"))));
            assertThat(user(t, 1).name()).isEqualTo("A");
            assertThat(t.post().findUniqueOrThrow(k -> k.id(1)).title()).isEqualTo("T");
        });
    }
}
