package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.OpenShape.open;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.CommentKey;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.PostKey;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.UserKey;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.wire.CountingSockets;
import dev.ashlar.sql.Column;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What of a row Prisma's queries answer: select, include, omit. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaOptionsTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static List<String> titles(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.post().findMany(query).stream().map(Post::title).toList();
    }

    private static Story storyOf(int post, UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.post().findUnique(story, k -> k.id(post), query).orElseThrow();
    }

    private static List<String> texts(Story found) {
        return found.comments().stream().map(Story.Remark::text).toList();
    }

    @Test
    @Cell("Prisma: select / of relations")
    void someColumnsOfRelatedRows() {
        assertThat(storyOf(2, q -> q).comments()).containsExactly(new Story.Remark("good", null));
        assertThat(storyOf(3, q -> q).comments()).containsExactly(new Story.Remark("x_y", new Story.Writer("Ann")));
    }

    @Test
    @Cell("Prisma: select / _count of a relation")
    void howManyRelatedRows() {
        assertThat(db.post().findMany(story, q -> q.orderBy(p -> p.id.asc())))
                .extracting(Story::commentCount)
                .containsExactly(2L, 1L, 1L, 0L, 0L);
    }

    @Test
    @Cell("Prisma: select / _count with where")
    void howManyOfTheRelatedRows() {
        assertThat(db.post()
                        .findMany(
                                story,
                                q -> q.orderBy(p -> p.id.asc()).with(StoryShape.commentCount, c -> c.text.eq("good"))))
                .extracting(Story::commentCount)
                .containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    @Cell("Prisma: include / three levels deep")
    void relationsOfRelations() {
        Member ann = db.user()
                .findUnique(
                        member,
                        k -> k.id(1),
                        q -> q.with(
                                MemberShape.posts,
                                p -> p.orderBy(x -> x.id.asc())
                                        .with(MemberShape.PieceShape.comments, c -> c.orderBy(x -> x.id.asc()))))
                .orElseThrow();
        assertThat(ann.posts())
                .containsExactly(
                        new Member.Piece(
                                "Alpha",
                                10,
                                List.of(
                                        new Member.Piece.Note("good", new Member.Boss("bob@x.org")),
                                        new Member.Piece.Note("bad", new Member.Boss("cid@y.org")))),
                        new Member.Piece("Beta", 5, List.of(new Member.Piece.Note("good", null))));
        assertThat(world.statements(() -> db.user().findMany(member))).isEqualTo(3);
    }

    @Test
    @Cell("Prisma: include / where, orderBy, take, skip")
    void someOfTheRelatedRows() {
        assertThat(texts(storyOf(1, q -> q.with(StoryShape.comments, c -> c.where(x -> x.text.ne("good"))))))
                .containsExactly("bad");
        assertThat(texts(storyOf(
                        1,
                        q -> q.with(
                                StoryShape.comments,
                                c -> c.orderBy(x -> x.text.asc()).take(1)))))
                .containsExactly("bad");
        assertThat(texts(storyOf(
                        1,
                        q -> q.with(
                                StoryShape.comments,
                                c -> c.orderBy(x -> x.text.asc()).skip(1)))))
                .containsExactly("good");
    }

    @Test
    @Cell("Prisma: include / cursor")
    void relatedRowsFromARowOn() {
        assertThat(texts(storyOf(
                        1,
                        q -> q.with(
                                StoryShape.comments,
                                c -> c.orderBy(x -> x.id.asc()).cursor(new CommentKey().id(2))))))
                .containsExactly("bad");
    }

    @Test
    @Cell("Prisma: include / distinct")
    void theFirstOfEachRelated() {
        world.inVain(t -> {
            t.comment().create(c -> c.text("good").postId(1));
            assertThat(texts(t.post()
                            .findUnique(
                                    story,
                                    k -> k.id(1),
                                    q -> q.with(
                                            StoryShape.comments,
                                            c -> c.distinct(x -> x.text).orderBy(x -> x.text.asc())))
                            .orElseThrow()))
                    .containsExactly("bad", "good");
        });
    }

    @Test
    @Cell("Prisma: omit")
    void allButSome() {
        Recording seen = world.database()
                .record(() -> assertThat(db.user().findUnique(open, k -> k.id(1)))
                        .hasValueSatisfying(user -> assertThat(user.email()).isEqualTo("ann@x.org")));

        String text = seen.statements().get(0).text();
        for (Column<?> column : UserTable.USER.columns()) {
            boolean left = List.of("settings", "balance").contains(column.name());
            assertThat(text.contains(column.quotedName())).as(column.name()).isEqualTo(!left);
        }
        world.inVain(t -> {
            assertThat(t.user().update(open, k -> k.id(1), u -> u.name("A")).name())
                    .isEqualTo("A");
            assertThat(t.user().create(open, c -> c.email("new")).email()).isEqualTo("new");
        });
    }

    @Test
    void oneStatementForEachToManyPart() {
        assertThat(world.statements(() -> db.user().findMany(member, q -> q.take(1))))
                .isEqualTo(3);
        assertThat(world.statements(() -> db.user().findMany(member))).isEqualTo(3);
        assertThat(world.statements(() -> db.user().findMany(member, q -> q.where(u -> u.id.eq(-1)))))
                .isLessThanOrEqualTo(3); // 1; but a far server is asked for all at once
    }

    /** The way is chosen by how far the server is; whichever it is, the answer is the same. */
    @Test
    @Cell("Prisma: relationLoadStrategy")
    void statementsOneByOneOrAllAtOnce() {
        try (Database database = Database.builder()
                .url(world.url() + (world.url().contains("?") ? "&" : "?") + CountingSockets.parameters("far strategy"))
                .poolSize(1)
                .build()) {
            Db far = new Db(database);
            far.user().count();
            UnaryOperator<Query<UserTable, UserKey>> all =
                    q -> q.orderBy(u -> u.id.asc()).with(MemberShape.posts, p -> p.orderBy(r -> r.id.asc()));
            AtomicLong trips = CountingSockets.trips("far strategy");
            List<Member> here = db.user().findMany(member, all);
            far.user().findMany(member, all);
            long before = trips.get();
            List<Member> there = far.user().findMany(member, all);

            assertThat(there).isEqualTo(here);
            assertThat(trips.get() - before).isEqualTo(2); // posts with their parents, then the comments
        }
    }

    @Test
    @Cell("Prisma: where / of a relation")
    void rowsByTheirRelatedRows() {
        assertThat(titles(q -> q.where(p -> p.author.is(u -> u.country.eq("DE").and(u.age.lt(25))))))
                .containsExactlyInAnyOrder("Gamma", "alpha 100%");
    }

    @Test
    @Cell("Prisma: select / of a single record")
    void twoFieldsOfOneRow() {
        assertThat(db.user().findUnique(card, k -> k.id(1))).contains(new Card("ann@x.org", "Ann"));
    }

    @Test
    @Cell("Prisma: select / of many records")
    void twoFieldsOfManyRows() {
        assertThat(db.user().findMany(card)).hasSize(4).contains(new Card("cid@y.org", "cid"));
    }

    @Test
    @Cell("Prisma: select / include inside")
    void aRelationOfASelectedRelation() {
        Member bob = db.user().findUniqueOrThrow(member, k -> k.id(2));
        assertThat(bob.posts())
                .filteredOn(p -> p.title().equals("Gamma"))
                .flatExtracting(Member.Piece::comments)
                .containsExactly(new Member.Piece.Note("x_y", new Member.Boss("ann@x.org")));
    }

    @Test
    @Cell("Prisma: include / relations")
    void severalRelationsAtOnce() {
        Member ann = db.user().findUniqueOrThrow(member, k -> k.id(1));
        assertThat(ann.posts()).hasSize(2);
        assertThat(ann.profile()).isEqualTo(new Member.About("hi"));
    }

    @Test
    @Cell("Prisma: include / on create")
    void theNewRowWithItsRelations() {
        world.inVain(t -> assertThat(t.user()
                        .create(
                                member,
                                c -> c.email("e")
                                        .posts(p ->
                                                p.create(n -> n.title("first")).create(n -> n.title("second"))))
                        .posts())
                .extracting(Member.Piece::title)
                .containsExactlyInAnyOrder("first", "second"));
    }

    @Test
    @Cell("Prisma: include / _count of a relation")
    void allOfARowAndACount() {
        assertThat(db.user().findMany(member, q -> q.orderBy(u -> u.id.asc())))
                .extracting(Member::postCount)
                .containsExactly(2L, 2L, 0L, 0L);
    }

    @Test
    @Cell("Prisma: omit / in a relation")
    void relatedRowsWithoutSomeColumns() {
        Recording seen = world.database().record(() -> db.user().findMany(member));
        assertThat(seen.statements())
                .hasSize(3)
                .noneMatch(s -> s.text().contains("\"content\"") || s.text().contains("\"subtitle\""));
    }

    @Test
    @Cell("Prisma: relationLoadStrategy / join")
    void toOneRelationsAreJoined() {
        Recording seen = world.database().record(() -> db.post().findMany(LineShape.line, q -> q.take(1)));
        assertThat(seen.statements().get(0).text()).contains("LEFT JOIN \"users\"");
    }

    @Test
    @Cell("Prisma: relationLoadStrategy / query")
    void toManyRelationsAreStatementsOfTheirOwn() {
        Recording seen = world.database().record(() -> db.post().findMany(story));
        assertThat(seen.statements())
                .hasSize(3)
                .filteredOn(s -> s.text().contains("_CategoryToPost"))
                .hasSize(1);
    }
}
