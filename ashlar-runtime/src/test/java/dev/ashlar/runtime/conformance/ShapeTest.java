package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CrewShape.crew;
import static dev.ashlar.runtime.conformance.EntryShape.entry;
import static dev.ashlar.runtime.conformance.FiguresShape.figures;
import static dev.ashlar.runtime.conformance.HitShape.hit;
import static dev.ashlar.runtime.conformance.LineShape.line;
import static dev.ashlar.runtime.conformance.StaffShape.staff;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static dev.ashlar.runtime.conformance.TalkShape.talk;
import static dev.ashlar.runtime.conformance.WorkerShape.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.query.Chosen;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.wire.CountingSockets;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.build.FullText;
import dev.ashlar.sql.build.Functions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What shapes can say besides columns and relations. */
@Execution(ExecutionMode.CONCURRENT)
class ShapeTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static Crew of(int id) {
        return db.user().findUniqueOrThrow(crew, k -> k.id(id));
    }

    private static String tree(Crew crew) {
        return crew.id() + crew.team().stream().map(ShapeTest::tree).toList().toString();
    }

    @Test
    void aTreeIsReadToItsLeaves() {
        Crew ann = of(1);

        assertThat(tree(ann)).isEqualTo("1[2[4[]], 3[]]");
        assertThat(ann.team().get(0).written()).isEqualTo(2);
        assertThat(ann.team().get(0).posts())
                .extracting(Crew.Piece::title)
                .containsExactlyInAnyOrder("Gamma", "alpha 100%");
    }

    @Test
    void aTreeIsOneStatementHoweverDeepItIs() {
        int leaf = world.statements(() -> of(3));
        int root = world.statements(() -> of(1));
        int all = world.statements(() -> db.user().findMany(crew));

        assertThat(root).isEqualTo(4); // the row and its posts, all levels and their posts
        assertThat(all).isEqualTo(root);
        assertThat(leaf).isEqualTo(3); // there is no level, so nobody's posts are asked for
    }

    @Test
    void aTreeEndsAtADepthAndIsSortedOnEachLevel() {
        List<Crew> one = db.user()
                .findMany(
                        crew,
                        q -> q.where(u -> u.id.eq(1))
                                .with(CrewShape.team, t -> t.depth(1).orderBy(u -> u.id.desc())));
        List<Crew> none = db.user().findMany(crew, q -> q.with(CrewShape.team, t -> t.depth(0)));

        assertThat(tree(one.get(0))).isEqualTo("1[3[], 2[]]");
        assertThat(none).extracting(Crew::team).allMatch(List::isEmpty);
    }

    @Test
    void aTreeTakesTheFirstRowsOfEachLevel() {
        assertThat(tree(db.user()
                        .findMany(
                                crew,
                                q -> q.where(u -> u.id.eq(1))
                                        .with(
                                                CrewShape.team,
                                                t -> t.orderBy(u -> u.id.asc()).take(1)))
                        .get(0)))
                .isEqualTo("1[2[4[]]]");
        assertThat(db.user()
                        .findMany(
                                crew,
                                q -> q.orderBy(u -> u.id.asc())
                                        .with(
                                                CrewShape.team,
                                                t -> t.orderBy(u -> u.id.desc())
                                                        .where(u -> u.id.ne(4))
                                                        .depth(1)
                                                        .take(1))))
                .extracting(ShapeTest::tree)
                .containsExactly("1[3[]]", "2[]", "3[]", "4[]");
        assertThatThrownBy(() -> db.user().findMany(crew, q -> q.with(CrewShape.team, t -> t.take(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("take(0) of a recursive part");
    }

    @Test
    void twoWaysToTheSameTableStandInRecordsOfTheirOwn() {
        List<Staff> all = db.user()
                .findMany(
                        staff, q -> q.orderBy(u -> u.id.asc()).with(StaffShape.team, t -> t.orderBy(u -> u.id.asc())));

        assertThat(all)
                .extracting(ShapeTest::staffed)
                .containsExactly("1[2<1[4<2<1[]], 3<1[]]", "2<1[4<2<1[]]", "3<1[]", "4<2<1[]");
        assertThat(world.statements(() -> db.user().findMany(staff))).isEqualTo(4);
        assertThat(db.user()
                        .findMany(
                                staff,
                                q -> q.where(u -> u.id.eq(2))
                                        .with(StaffShape.team, t -> t.orderBy(u -> u.id.asc()))
                                        .with(StaffShape.AboveShape.boss, b -> b.depth(0))))
                .extracting(ShapeTest::staffed)
                .containsExactly("2<1[4<2[]]");
    }

    private static String staffed(Staff one) {
        StringBuilder above = new StringBuilder();
        for (Staff.Above at = one.boss(); at != null; at = at.boss()) {
            above.append("<").append(at.id());
        }
        return one.id()
                + above.toString()
                + one.team().stream().map(ShapeTest::staffed).toList();
    }

    @Test
    void whatIsBelowALeftOutRowIsLeftOut() {
        List<Crew> german = db.user()
                .findMany(crew, q -> q.where(u -> u.id.eq(1)).with(CrewShape.team, t -> t.where(u -> u.id.ne(2))));

        assertThat(tree(german.get(0))).isEqualTo("1[3[]]");
    }

    @Test
    void whatTheCallSaysOfPartsHoldsOnEachLevel() {
        Crew ann = db.user()
                .findMany(
                        crew,
                        q -> q.where(u -> u.id.eq(1))
                                .with(
                                        CrewShape.posts,
                                        p -> p.orderBy(r -> r.id.asc()).take(1))
                                .with(CrewShape.written, p -> p.published.eq(true)))
                .get(0);

        assertThat(ann.posts()).extracting(Crew.Piece::title).containsExactly("Alpha");
        assertThat(ann.team().get(0).posts()).extracting(Crew.Piece::title).containsExactly("Gamma");
        assertThat(ann.team().get(0).written()).isEqualTo(1);
    }

    @Test
    void rowsThatGoRoundInACircleEnd() {
        world.inVain(tx -> {
            tx.user().update(k -> k.id(1), u -> u.boss(b -> b.connect(k -> k.id(4))));
            List<Crew> all = tx.user().findMany(crew, q -> q.orderBy(u -> u.id.asc()));

            assertThat(all)
                    .extracting(ShapeTest::tree)
                    .containsExactly("1[2[4[]], 3[]]", "2[4[1[3[]]]]", "3[]", "4[1[2[], 3[]]]");
            assertThat(tx.user()
                            .findMany(
                                    crew,
                                    q -> q.orderBy(u -> u.id.asc())
                                            .with(
                                                    CrewShape.team,
                                                    t -> t.depth(2).orderBy(u -> u.id.asc()))))
                    .extracting(ShapeTest::tree)
                    .containsExactly("1[2[4[]], 3[]]", "2[4[1[]]]", "3[]", "4[1[2[], 3[]]]");
            Worker dan = tx.user().findUniqueOrThrow(worker, k -> k.id(4));
            assertThat(above(dan)).isEqualTo("4 2 1");
        });
    }

    @Test
    void aRowWithAllAboveIt() {
        assertThat(above(db.user().findUniqueOrThrow(worker, k -> k.id(4)))).isEqualTo("4 2 1");
        assertThat(db.user().findUniqueOrThrow(worker, k -> k.id(4)).name()).isEmpty();
        assertThat(world.statements(() -> db.user().findMany(worker))).isEqualTo(2);
        assertThat(above(db.user()
                        .findMany(worker, q -> q.where(u -> u.id.eq(4)).with(WorkerShape.boss, b -> b.depth(1)))
                        .get(0)))
                .isEqualTo("4 2");
    }

    private static String above(Worker one) {
        return one.id() + one.boss().map(boss -> " " + above(boss)).orElse("");
    }

    @Test
    void treesComeOutOfStreamsPagesAndWrites() {
        List<String> streamed = db.user().stream(
                crew,
                q -> q.orderBy(u -> u.id.asc()),
                rows -> rows.map(ShapeTest::tree).toList());

        assertThat(streamed).containsExactly("1[2[4[]], 3[]]", "2[4[]]", "3[]", "4[]");
        assertThat(db.user().page(crew, q -> q.orderBy(u -> u.id.asc()).take(1)).rows())
                .extracting(ShapeTest::tree)
                .containsExactly("1[2[4[]], 3[]]");
        world.inVain(tx -> assertThat(tree(tx.user().update(crew, k -> k.id(2), u -> u.name("B"))))
                .isEqualTo("2[4[]]"));
    }

    @Test
    void whatTheRowsOfARelationComeTo() {
        Figures ann = db.user().findUniqueOrThrow(figures, k -> k.id(1));
        Figures cid = db.user().findUniqueOrThrow(figures, k -> k.id(3));

        assertThat(ann.likes()).isEqualTo(15);
        assertThat(ann.mean()).isEqualByComparingTo(new BigDecimal("7.5"));
        assertThat(ann.least()).isEqualTo(5);
        assertThat(ann.last()).contains("Beta");
        assertThat(cid).isEqualTo(new Figures(3, 0, null, null, Optional.empty(), true, 9, "cid"));
        assertThat(world.statements(() -> db.user().findMany(figures))).isEqualTo(1);
    }

    @Test
    void whatSomeRowsOfARelationComeTo() {
        Figures bob = db.user()
                .findMany(
                        figures,
                        q -> q.where(u -> u.id.eq(2))
                                .with(FiguresShape.likes, p -> p.published.eq(false))
                                .with(FiguresShape.least, p -> p.likes.gt(1))
                                .with(FiguresShape.talks, c -> c.text.eq("bad")))
                .get(0);

        assertThat(bob.likes()).isZero();
        assertThat(bob.least()).isEqualTo(7);
        assertThat(bob.mean()).isEqualByComparingTo(new BigDecimal("3.5"));
        assertThat(bob.talks()).isFalse();
    }

    @Test
    @Cell("Drizzle: relational extras")
    void whatPostgresqlComputesOfARow() {
        List<Figures> all = db.user().findMany(figures, q -> q.orderBy(u -> u.id.asc()));

        assertThat(all).extracting(Figures::length).containsExactly(9, 9, 9, 9);
        assertThat(all).extracting(Figures::greeting).containsExactly("Ann", "Bob", "cid", "you");
        Figures upper = db.user()
                .findUnique(figures, k -> k.id(1), q -> q.with(FiguresShape.greeting, u -> Functions.upper(u.name)))
                .orElseThrow();
        assertThat(upper.greeting()).isEqualTo("ANN");
    }

    // spotless:off
    // region search
    static List<Hit> search(Db db, String words) {
        return db.post().findMany(hit, q -> {
            FullText search = FullText.search("english", PostTable.POST.content, words);
            return q.where(p -> search.matches())
                    .with(HitShape.rank, p -> search.rank())
                    .with(HitShape.headline, p -> search.headline())
                    .orderBy(p -> search.rank().desc());
        });
    }
    // end region
    // spotless:on

    @Test
    void aSearchSaysHowWellARowFitsAndWhere() {
        List<Hit> hits = search(db, "fox");

        assertThat(hits).extracting(Hit::title).containsExactly("Gamma", "Alpha");
        assertThat(hits.get(0).rank()).isGreaterThan(0.06f);
        assertThat(hits.get(1).headline()).isEqualTo("the quick brown <b>fox</b>");
        assertThat(db.post()
                        .findFirstOrThrow(hit, q -> q.orderBy(p -> p.id.asc()))
                        .rank())
                .isNull();
    }

    @Test
    void columnsOfOtherRowsAndOtherNames() {
        Line three = db.post().findUniqueOrThrow(line, k -> k.id(3));
        Line one = db.post().findUniqueOrThrow(line, k -> k.id(1));
        Line orphan = db.post().findUniqueOrThrow(line, k -> k.id(5));

        assertThat(three.heading()).isEqualTo("Gamma");
        assertThat(three.subtitle()).isEmpty();
        assertThat(three.author()).isEqualTo("Bob");
        assertThat(three.boss()).contains("ann@x.org");
        assertThat(one.boss()).isEmpty();
        assertThat(one.words()).containsExactlyInAnyOrder(new Line.Word("java"), new Line.Word("sql"));
        assertThat(one.comments()).containsOnlyKeys(1, 2).containsEntry(2, new Line.Remark(2, "bad"));
        assertThat(orphan.author()).isNull();
        assertThat(world.statements(() -> db.post().findMany(line))).isEqualTo(3);
        String text = world.database()
                .record(() -> db.post().findMany(line))
                .statements()
                .get(0)
                .text();
        assertThat(text.split(" LEFT JOIN ", -1)).as(text).hasSize(3); // the author, once, and the author's boss
    }

    @Test
    void aRowBecomesTheRecordOfItsKind() {
        List<Entry> entries = db.post()
                .findMany(
                        entry,
                        q -> q.orderBy(p -> p.id.asc())
                                .with(EntryShape.ArticleShape.comments, c -> c.orderBy(r -> r.id.asc()))
                                .with(EntryShape.DraftShape.comments, c -> c.text.startsWith("x")));

        assertThat(entries)
                .containsExactly(
                        new Entry.Article(
                                1,
                                "Alpha",
                                "Ann",
                                List.of(new Entry.Article.Remark("good"), new Entry.Article.Remark("bad"))),
                        new Entry.Article(2, "Beta", "Ann", List.of(new Entry.Article.Remark("good"))),
                        new Entry.Draft(3, "a fox, a dog, another fox, and a last fox", 1),
                        new Entry.Article(4, "alpha 100%", "Bob", List.of()),
                        new Entry.Relic(5));
        assertThat(world.statements(() -> db.post().findMany(entry))).isEqualTo(2);
        world.inVain(tx ->
                assertThat(tx.post().create(entry, c -> c.title("new"))).isInstanceOf(Entry.Relic.class));
    }

    @Test
    void aMapOfAKeyThatIsNotUniqueIsRefused() {
        ShapeToken<PostTable, Object> byText = new MapByText();

        assertThatThrownBy(() -> world.inVain(tx -> {
                    tx.comment().create(c -> c.text("good").post(p -> p.connect(k -> k.id(1))));
                    tx.post().findUniqueOrThrow(byText, k -> k.id(1));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("relation comments has two rows with the key good: a map takes a key that is unique");
    }

    /** As a record with {@code @ByKey("text")} would have it. */
    private static final class MapByText extends ShapeToken<PostTable, Object> {
        private final dev.ashlar.runtime.shape.Many<dev.ashlar.runtime.conformance.client.CommentTable, Line.Remark>
                comments = many(table().comments, LineShape.RemarkShape.remark);

        private MapByText() {
            super(PostTable.POST);
        }

        @Override
        protected Object read(dev.ashlar.runtime.shape.Values values) {
            return values.mapOf(comments, Line.Remark::text);
        }
    }

    @Test
    void aToOnePartTakesTheRowThatMeetsACondition() {
        List<Story> stories = db.post()
                .findMany(
                        story,
                        q -> q.orderBy(p -> p.id.asc()).with(StoryShape.author, u -> u.posts.some(p -> p.likes.gt(9))));

        assertThat(stories)
                .hasSize(5)
                .extracting(s -> s.author() == null ? "-" : s.author().name())
                .containsExactly("Ann", "Ann", "-", "-", "-");
    }

    // spotless:off
    // region chosen
    static final ShapeToken<PostTable, Story> BRIEF = Chosen.of(story, s -> s
            .with(StoryShape.comments, c -> c.orderBy(r -> r.id.desc()).take(1))
            .with(StoryShape.commentCount, c -> c.text.eq("good")));

    static Story rename(Db.Tx tx, int post, String title) {
        return tx.post().update(BRIEF, k -> k.id(post), u -> u.title(title));
    }
    // end region
    // spotless:on

    @Test
    void aWriteAnswersTheRowsThatItsShapeChooses() {
        world.inVain(tx -> {
            Story renamed = rename(tx, 1, "Alef");

            assertThat(renamed.comments()).extracting(Story.Remark::text).containsExactly("bad");
            assertThat(renamed.commentCount()).isEqualTo(1);
            assertThat(tx.post().updateManyAndReturn(BRIEF, p -> p.id.lte(2), u -> u.likes(1)))
                    .extracting(s -> s.comments().size())
                    .containsExactly(1, 1);
            assertThat(tx.post().delete(BRIEF, k -> k.id(1)).comments()).hasSize(1);
        });
    }

    @Test
    void whatACallSaysGoesBeforeWhatTheShapeSays() {
        Story whole = db.post()
                .findUnique(BRIEF, k -> k.id(1), q -> q.with(StoryShape.comments, c -> c.take(5)))
                .orElseThrow();

        assertThat(whole.comments()).hasSize(2);
        assertThat(whole.commentCount()).isEqualTo(1);
        assertThat(Chosen.of(BRIEF, s -> s.with(StoryShape.comments, c -> c.take(0))))
                .satisfies(none -> assertThat(
                                db.post().findUniqueOrThrow(none, k -> k.id(1)).comments())
                        .isEmpty());
    }

    @Test
    void chainsBelowListsAndBelowOtherRows() {
        Talk third = db.post().findUniqueOrThrow(talk, k -> k.id(3));
        Talk first = db.post()
                .findUnique(talk, k -> k.id(1), q -> q.with(TalkShape.comments, c -> c.orderBy(r -> r.id.asc())))
                .orElseThrow();

        assertThat(above(Objects.requireNonNull(third.author()))).isEqualTo("2 1");
        assertThat(first.comments())
                .extracting(w -> w.author().map(ShapeTest::above).orElse("-"))
                .containsExactly("2 1", "3 1");
        assertThat(db.post().findUniqueOrThrow(talk, k -> k.id(5)).author()).isNull();
        assertThat(world.statements(() -> db.post().findMany(talk))).isEqualTo(4);
    }

    /** There the lists travel with their parents, whose statement is written once more around them. */
    @Test
    void aServerThatIsFarAnswersTheSame() {
        String url = world.url() + (world.url().contains("?") ? "" : "?") + CountingSockets.parameters("far shapes");
        try (Database database = Database.builder().url(url).poolSize(1).build()) {
            Db far = new Db(database);
            for (int i = 0; i < 9; i++) {
                far.user().count();
            }
            Statement parents = new Statement("SELECT 1", List.of());
            assertThat(database.session().pace(parents).next()).isTrue();
            assertThat(everything(far)).isEqualTo(everything(db));
        }
    }

    private static List<Object> everything(Db db) {
        List<Object> all = new ArrayList<>();
        all.addAll(db.post().findMany(line, q -> q.orderBy(p -> p.id.asc())));
        all.addAll(db.post()
                .findMany(
                        entry,
                        q -> q.orderBy(p -> p.id.asc())
                                .with(EntryShape.ArticleShape.comments, c -> c.orderBy(r -> r.id.asc()))));
        all.addAll(db.post()
                .findMany(
                        talk,
                        q -> q.orderBy(p -> p.id.asc())
                                .with(
                                        TalkShape.comments,
                                        c -> c.orderBy(r -> r.id.asc())
                                                .with(TalkShape.WordShape.author, u -> u.visits.gt(0)))
                                .with(TalkShape.author, u -> u.name.startsWith("A"))));
        all.addAll(db.post()
                .findMany(
                        story,
                        q -> q.where(p -> p.likes.gt(0))
                                .orderBy(p -> p.id.asc())
                                .take(3)
                                .with(StoryShape.author, u -> u.country.eq("DE"))
                                .with(StoryShape.categories, c -> c.orderBy(w -> w.name.asc()))
                                .with(
                                        StoryShape.comments,
                                        c -> c.where(r -> r.text.ne("bad")).orderBy(r -> r.id.asc()))
                                .with(StoryShape.commentCount, c -> c.text.eq("good"))));
        all.addAll(db.user().findMany(worker, q -> q.orderBy(u -> u.id.asc())));
        all.addAll(db.user()
                .findMany(
                        crew,
                        q -> q.orderBy(u -> u.id.asc())
                                .with(CrewShape.team, t -> t.orderBy(u -> u.id.asc()))
                                .with(CrewShape.posts, p -> p.orderBy(r -> r.id.asc()))));
        return all;
    }

    @Test
    void partsOfOtherShapesAreRefused() {
        assertThatThrownBy(() -> db.post().findMany(story, q -> q.with(LineShape.words, c -> c.take(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name a to-many part of that shape");
        assertThatThrownBy(() -> db.user().findMany(figures, q -> q.with(CrewShape.team, c -> c.depth(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name a recursive part of that shape");
        assertThatThrownBy(() -> db.post().findMany(hit, q -> q.with(StoryShape.author, u -> u.id.eq(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("with(relation author, ...)");
    }
}
