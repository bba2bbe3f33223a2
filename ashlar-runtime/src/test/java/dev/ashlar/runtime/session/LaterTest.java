package dev.ashlar.runtime.session;

import static dev.ashlar.runtime.blog.LabelTable.LABEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.watch.Recording;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that go with the commit of a call: what they wrote is there, and their failure is that of the call. */
class LaterTest {
    private static BlogDatabase blog;
    private static Db db;

    @BeforeAll
    static void open() {
        blog = new BlogDatabase();
        db = blog.db();
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    @BeforeEach
    void empty() {
        blog.sql("DROP TRIGGER IF EXISTS refuse ON \"_BoxToLabel\"");
        blog.sql("TRUNCATE boxes, labels CASCADE");
    }

    @Test
    void linksAreThereWhenTheCallReturnsAndAreCounted() {
        Recording recording = blog.record(() -> db.box()
                .create(c -> c.label("b")
                        .labels(l -> l.connectOrCreate(k -> k.word("x"), n -> n.word("x"))
                                .connectOrCreate(k -> k.word("y"), n -> n.word("y")))));
        assertThat(recording.statements()).hasSize(3); // the box, its labels, their links
        assertThat(recording.statements().get(2).text()).startsWith("INSERT INTO \"_BoxToLabel\"");
        assertThat(recording.statements().get(2).rows()).isEqualTo(2);
        assertThat(db.label().count(q -> q.where(l -> l.boxes.some(b -> b.label.eq("b")))))
                .isEqualTo(2);
    }

    @Test
    void aFailureIsThatOfTheCallAndNothingStays() {
        blog.sql("CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE foreign_key_violation USING MESSAGE = 'no links today'; END $$");
        blog.sql("CREATE TRIGGER refuse BEFORE INSERT ON \"_BoxToLabel\" FOR EACH ROW EXECUTE FUNCTION refuse()");
        assertThatThrownBy(() -> db.box().create(c -> c.label("b").labels(l -> l.create(n -> n.word("x")))))
                .isInstanceOf(ForeignKeyViolation.class)
                .hasMessageContaining("no links today");
        assertThat(db.box().count()).isZero();
        assertThat(db.label().count()).isZero();
    }

    @Test
    void aConstraintOfAnyStatementIsToldWithItsColumns() {
        db.label().create(c -> c.word("x"));
        assertThatThrownBy(() -> db.label().createMany(List.of("y", "x"), (c, word) -> c.word(word)))
                .isInstanceOfSatisfying(
                        UniqueViolation.class, e -> assertThat(e.columns()).containsExactly(LABEL.word.name()));
    }
}
