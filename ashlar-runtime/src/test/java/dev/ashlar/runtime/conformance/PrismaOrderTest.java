package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.MemberShape.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.PostKey;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserKey;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.build.FullText;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The order of rows, and rows that are equal taken once, as Prisma has them. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaOrderTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static List<String> titles(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.post().findMany(query).stream().map(Post::title).toList();
    }

    private static List<Integer> users(UnaryOperator<Query<UserTable, UserKey>> query) {
        return db.user().findMany(query).stream().map(User::id).toList();
    }

    @Test
    @Cell("Prisma: orderBy / by a related field")
    void rowsInTheOrderOfRelatedRows() {
        assertThat(titles(q -> q.orderBy(p -> p.author.by(u -> u.email).desc().nullsLast(), p -> p.id.asc())))
                .containsExactly("Gamma", "alpha 100%", "Alpha", "Beta", "Orphan");
    }

    @Test
    @Cell("Prisma: orderBy / by a relation's count")
    void rowsInTheOrderOfACount() {
        assertThat(titles(q -> q.orderBy(p -> p.comments.count().desc(), p -> p.id.desc())))
                .containsExactly("Alpha", "Gamma", "Beta", "Orphan", "alpha 100%");
    }

    @Test
    @Cell("Prisma: orderBy / _relevance")
    void theBestMatchesFirst() {
        assertThat(titles(q -> q.where(p ->
                                FullText.search("english", p.content, "fox").matches())
                        .orderBy(p -> FullText.search("english", p.content, "fox")
                                .rank()
                                .desc())))
                .containsExactly("Gamma", "Alpha");
    }

    @Test
    @Cell("Prisma: orderBy / several")
    void oneOrderAfterTheOther() {
        assertThat(db.user().findMany(q -> q.orderBy(u -> u.country.desc(), u -> u.visits.asc())))
                .extracting(User::id)
                .containsExactly(3, 4, 2, 1);
    }

    @Test
    @Cell("Prisma: distinct / several")
    void theFirstOfEachPair() {
        assertThat(db.user()
                        .findMany(q -> q.distinct(u -> u.country, u -> u.role).orderBy(u -> u.id.desc())))
                .extracting(User::id)
                .containsExactly(4, 2, 1);
    }

    @Test
    @Cell("Prisma: orderBy / asc")
    void upwards() {
        assertThat(users(q -> q.orderBy(u -> u.email.asc()))).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Cell("Prisma: orderBy / desc")
    void downwards() {
        assertThat(users(q -> q.orderBy(u -> u.email.desc()))).containsExactly(4, 3, 2, 1);
    }

    @Test
    @Cell("Prisma: orderBy / nulls first")
    void nullsFirst() {
        assertThat(users(q -> q.orderBy(u -> u.age.asc().nullsFirst()))).containsExactly(3, 2, 1, 4);
    }

    @Test
    @Cell("Prisma: orderBy / nulls last")
    void nullsLast() {
        assertThat(users(q -> q.orderBy(u -> u.age.desc().nullsLast()))).containsExactly(4, 1, 2, 3);
    }

    @Test
    @Cell("Prisma: orderBy / by a related field, nulls first")
    void rowsWithoutARelatedRowFirst() {
        assertThat(titles(q -> q.orderBy(p -> p.author.by(u -> u.name).asc().nullsFirst(), p -> p.id.asc())))
                .containsExactly("Orphan", "Alpha", "Beta", "Gamma", "alpha 100%");
    }

    @Test
    @Cell("Prisma: orderBy / several, the other way round")
    void theOtherOrderFirst() {
        assertThat(users(q -> q.orderBy(u -> u.visits.asc(), u -> u.country.desc())))
                .containsExactly(3, 4, 2, 1);
        assertThat(users(q -> q.orderBy(u -> u.role.desc(), u -> u.email.desc())))
                .containsExactly(1, 2, 4, 3);
        assertThat(users(q -> q.orderBy(u -> u.email.desc(), u -> u.role.desc())))
                .containsExactly(4, 3, 2, 1);
    }

    @Test
    @Cell("Prisma: orderBy / with select")
    void someColumnsInAnOrder() {
        assertThat(db.user().findMany(card, q -> q.orderBy(u -> u.visits.desc()).take(1)))
                .containsExactly(new Card("ann@x.org", "Ann"));
        assertThat(db.user().findMany(card, q -> q.orderBy(u -> u.coins.desc()).take(2)))
                .extracting(Card::email)
                .containsExactly("ann@x.org", "bob@x.org"); // by a column that is not selected
    }

    @Test
    @Cell("Prisma: orderBy / and the nested records sorted")
    void rowsAndTheirRowsInAnOrder() {
        assertThat(db.user()
                        .findMany(
                                member,
                                q -> q.orderBy(u -> u.email.desc())
                                        .with(MemberShape.posts, p -> p.orderBy(r -> r.likes.asc()))))
                .extracting(m -> m.posts().stream().map(Member.Piece::title).toList())
                .containsExactly(List.of(), List.of(), List.of("Gamma", "alpha 100%"), List.of("Beta", "Alpha"));
    }

    @Test
    @Cell("Prisma: orderBy / one record's nested records")
    void theRowsOfOneRowInAnOrder() {
        assertThat(db.user()
                        .findUnique(
                                member,
                                k -> k.id(1),
                                q -> q.with(MemberShape.posts, p -> p.orderBy(r -> r.likes.asc())))
                        .orElseThrow()
                        .posts())
                .extracting(Member.Piece::likes)
                .containsExactly(5, 10);
    }

    /** In the order in which the enum declares its values, not by their names. */
    @Test
    @Cell("Prisma: orderBy / enum")
    void byAnEnum() {
        assertThat(db.user().findMany(q -> q.orderBy(u -> u.role.desc(), u -> u.id.asc())))
                .extracting(User::role)
                .containsExactly(Role.ADMIN, Role.EDITOR, Role.USER, Role.USER);
    }

    @Test
    @Cell("Prisma: orderBy / generated types")
    void anOrderIsAValue() {
        Function<UserTable, Order> youngest = u -> u.age.asc().nullsLast();
        assertThat(users(q -> q.orderBy(youngest))).containsExactly(2, 1, 4, 3);
    }

    @Test
    @Cell("Prisma: distinct / one")
    void theFirstOfEachValue() {
        assertThat(users(q -> q.distinct(u -> u.country).orderBy(u -> u.id.asc())))
                .containsExactly(1, 3);
    }

    @Test
    @Cell("Prisma: distinct / with a filter")
    void theFirstOfEachAmongSome() {
        assertThat(users(q -> q.where(u -> u.email.contains("y.org"))
                        .distinct(u -> u.country, u -> u.role)
                        .orderBy(u -> u.id.asc())))
                .containsExactly(3);
    }

    @Test
    @Cell("Prisma: nativeDistinct")
    void theDatabaseLeavesThemOut() {
        Recording seen = world.database()
                .record(() -> assertThat(users(q -> q.distinct(u -> u.country))).hasSize(2));
        assertThat(seen.statements()).singleElement().satisfies(s -> {
            assertThat(s.text()).contains("DISTINCT ON");
            assertThat(s.rows()).isEqualTo(2);
        });
    }
}
