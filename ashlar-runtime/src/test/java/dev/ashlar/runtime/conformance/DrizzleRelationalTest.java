package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static dev.ashlar.runtime.conformance.TalkShape.talk;
import static dev.ashlar.sql.build.Functions.length;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.watch.StatementEvent;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What relational queries answer: Drizzle's page on them. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleRelationalTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    @Test
    @Cell("Drizzle: relational findMany")
    void manyShapes() {
        assertThat(db.post().findMany(story)).hasSize(5);
    }

    @Test
    @Cell("Drizzle: relational findFirst")
    void theFirstShape() {
        assertThat(db.post().findFirst(story, q -> q.orderBy(p -> p.likes.desc())))
                .map(Story::title)
                .contains("Alpha");
    }

    @Test
    @Cell("Drizzle: relational include relations")
    void rowsWithTheirRelations() {
        assertThat(db.post().findFirstOrThrow(story, q -> q.where(p -> p.id.eq(2))))
                .isEqualTo(new Story(
                        2,
                        "Beta",
                        new Story.Writer("Ann"),
                        List.of(new Story.Word("sql")),
                        List.of(new Story.Remark("good", null)),
                        1));
    }

    @Test
    @Cell("Drizzle: relational nested relations")
    void relationsOfRelations() {
        Member bob = db.user().findUniqueOrThrow(member, k -> k.id(2));
        assertThat(bob.posts())
                .contains(new Member.Piece(
                        "Gamma", 0, List.of(new Member.Piece.Note("x_y", new Member.Boss("ann@x.org")))));
    }

    @Test
    @Cell("Drizzle: relational partial fields")
    void columnsThatAreAskedForAlone() {
        List<String> texts = world.database().record(() -> db.post().findMany(story)).statements().stream()
                .map(StatementEvent::text)
                .toList();
        assertThat(texts).hasSize(3).noneMatch(text -> text.contains("\"content\"") || text.contains("\"settings\""));
    }

    @Test
    @Cell("Drizzle: relational many-to-many")
    void rowsBehindAJunction() {
        assertThat(db.post()
                        .findUnique(
                                story,
                                k -> k.id(1),
                                q -> q.with(StoryShape.categories, c -> c.orderBy(x -> x.name.desc())))
                        .orElseThrow()
                        .categories())
                .containsExactly(new Story.Word("sql"), new Story.Word("java"));
    }

    @Test
    @Cell("Drizzle: relational self relations")
    void rowsOfTheSameTable() {
        assertThat(db.user().findMany(member, q -> q.orderBy(u -> u.id.asc())))
                .extracting(Member::boss)
                .containsExactly(
                        null, new Member.Boss("ann@x.org"), new Member.Boss("ann@x.org"), new Member.Boss("bob@x.org"));
    }

    @Test
    @Cell("Drizzle: relational aggregations of relations")
    void whatRelatedRowsComeTo() {
        assertThat(db.user()
                        .findMany(q -> q.where(u -> u.posts.sum(p -> p.likes).gt(new BigDecimal(10)))))
                .extracting(User::id)
                .containsExactly(1);
        assertThat(db.user().findUniqueOrThrow(member, k -> k.id(1)).postCount())
                .isEqualTo(2);
    }

    @Test
    @Cell("Drizzle: relational one statement for each to-many part")
    void howeverManyRowsThereAre() {
        assertThat(world.statements(() -> db.post().findMany(story, q -> q.take(1))))
                .isEqualTo(3);
        assertThat(world.statements(() -> db.post().findMany(story))).isEqualTo(3);
    }

    @Test
    @Cell("Drizzle: relational include relations / of the first")
    void theFirstWithItsRelations() {
        assertThat(db.post().findFirst(story, q -> q.orderBy(p -> p.id.asc())))
                .hasValueSatisfying(post -> assertThat(post.comments()).hasSize(2));
    }

    @Test
    @Cell("Drizzle: relational partial fields / all but some")
    void allColumnsButSome() {
        assertThat(db.user().findMany(OpenShape.open)).hasSize(4);
    }

    @Test
    @Cell("Drizzle: relational partial fields / only nested relations")
    void relationsAlone() {
        assertThat(db.post().findMany(talk, q -> q.orderBy(p -> p.id.asc())))
                .extracting(t -> t.comments().size())
                .containsExactly(2, 1, 1, 0, 0);
    }

    @Test
    @Cell("Drizzle: relational nested partial fields")
    void someColumnsOfRelatedRows() {
        Recording seen = world.database().record(() -> db.post().findMany(story));
        assertThat(seen.statements())
                .filteredOn(s -> s.text().contains("\"comments\""))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.text()).doesNotContain("\"content\""));
    }

    @Test
    @Cell("Drizzle: relational extras / in relations")
    void fieldsOfRelatedRowsThatAreComputed() {
        assertThat(db.post()
                        .findMany(
                                LineShape.line, q -> q.orderBy(p -> p.id.asc()).take(1)))
                .extracting(Line::author)
                .containsExactly("Ann");
        assertThat(db.user()
                        .findMany(
                                FiguresShape.figures,
                                q -> q.with(
                                                FiguresShape.likes,
                                                p -> length(p.title).gt(4))
                                        .orderBy(u -> u.id.asc())))
                .extracting(Figures::likes)
                .containsExactly(10L, 7L, 0L, 0L);
    }

    @Test
    @Cell("Drizzle: relational subqueries")
    void whatASubqueryComesTo() {
        assertThat(db.user()
                        .findMany(
                                member,
                                q -> q.orderBy(u -> u.id.asc()).with(MemberShape.postCount, p -> p.published.eq(true))))
                .extracting(Member::postCount)
                .containsExactly(2L, 1L, 0L, 0L);
    }
}
