package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.OpenShape.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.query.Chosen;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's create. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaCreateTest {
    @RegisterExtension
    static final World world = new World();

    private static User user(Db.Tx t, int id) {
        return t.user().findUniqueOrThrow(k -> k.id(id));
    }

    private static final ShapeToken<UserTable, Member> SORTED =
            Chosen.of(member, m -> m.with(MemberShape.posts, p -> p.orderBy(r -> r.id.asc())));

    @Test
    @Cell("Prisma: create")
    void oneRow() {
        world.inVain(t -> {
            List<User> made = new ArrayList<>();
            assertThat(world.statements(() ->
                            made.add(t.user().create(c -> c.email("e@x.org").role(Role.EDITOR)))))
                    .isEqualTo(1);
            User eve = made.get(0);
            assertThat(eve.email()).isEqualTo("e@x.org");
            assertThat(eve.role()).isEqualTo(Role.EDITOR);
            assertThat(eve.country()).isEqualTo("DE"); // the database's default
            assertThat(user(t, eve.id())).isEqualTo(eve);
        });
        assertThat(world.db.user().findUnique(k -> k.email("e@x.org"))).isEmpty();
    }

    @Test
    @Cell("Prisma: create / select")
    void oneRowAnsweredAsAShape() {
        world.inVain(t -> assertThat(
                        t.user().create(card, c -> c.email("e@x.org").name("Eve")))
                .isEqualTo(new Card("e@x.org", "Eve")));
    }

    @Test
    @Cell("Prisma: create / with a related row")
    void oneRowWithAnother() {
        world.inVain(t -> {
            Story made = t.post()
                    .create(
                            StoryShape.story,
                            c -> c.title("T")
                                    .author(a -> a.connect(k -> k.id(1)))
                                    .comments(m -> m.create(n -> n.text("first"))));
            assertThat(made.author()).isEqualTo(new Story.Writer("Ann"));
            assertThat(made.comments()).containsExactly(new Story.Remark("first", null));
        });
    }

    @Test
    @Cell("Prisma: create / only what is required")
    void oneRowOfDefaults() {
        world.inVain(t -> {
            User made = t.user().create(c -> c.email("alice@x.org"));
            assertThat(made.visits()).isZero();
            assertThat(made.name()).isNull();
            assertThat(made.lucky()).isEmpty();
        });
    }

    @Test
    @Cell("Prisma: create / a foreign key set directly")
    void oneRowThatPointsToAnother() {
        world.inVain(t -> assertThat(
                        t.post().create(c -> c.title("T").authorId(2)).authorId())
                .isEqualTo(2));
    }

    @Test
    @Cell("Prisma: create / include")
    void oneRowAnsweredWithItsRelations() {
        world.inVain(t -> assertThat(
                        t.profile().create(c -> c.userId(3).bio("new")).userId())
                .isEqualTo(3));
        world.inVain(t -> assertThat(t.user()
                        .create(member, c -> c.email("e").boss(b -> b.connect(k -> k.id(1))))
                        .boss())
                .isEqualTo(new Member.Boss("ann@x.org")));
    }

    @Test
    @Cell("Prisma: create / omit")
    void oneRowAnsweredWithoutSomeColumns() {
        world.inVain(t -> {
            Recording seen = world.database()
                    .record(() -> assertThat(
                                    t.user().create(open, c -> c.email("e").settings(new Json("{}"))))
                            .extracting(Open::email)
                            .isEqualTo("e"));
            assertThat(seen.statements())
                    .singleElement()
                    .satisfies(s -> assertThat(s.text().substring(s.text().indexOf("RETURNING")))
                            .doesNotContain("settings")
                            .contains("joined"));
        });
    }

    @Test
    @Cell("Prisma: create / relationLoadStrategy")
    void oneRowMadeFarAway() {
        Member answered = world.fromFar(
                "far create",
                t -> t.user()
                        .create(
                                SORTED,
                                c -> c.email("far")
                                        .posts(p -> p.create(n -> n.title("a")).create(n -> n.title("b")))));
        assertThat(answered)
                .satisfies(made ->
                        assertThat(made.posts()).extracting(Member.Piece::title).containsExactly("a", "b"));
    }

    @Test
    @Cell("Prisma: create / several, one after the other")
    void twoRowsOneAfterTheOther() {
        world.inVain(t -> {
            int statements = world.statements(() ->
                    List.of("ariana", "elsa").forEach(name -> t.user().create(c -> c.email(name))));
            assertThat(statements).isEqualTo(2);
            assertThat(t.user().count()).isEqualTo(6);
        });
    }
}
