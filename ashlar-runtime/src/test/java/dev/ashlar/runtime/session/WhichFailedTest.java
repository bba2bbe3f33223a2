package dev.ashlar.runtime.session;

import static dev.ashlar.runtime.blog.BoxTable.BOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.error.DatabaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of statements that travelled together the error names the one that failed, wherever one alone can be it. */
@SuppressWarnings("NullAway.Init") // filled before the first test
class WhichFailedTest {
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
        blog.sql("TRUNCATE boxes, labels, users CASCADE");
    }

    @SafeVarargs
    private static DatabaseException failure(Function<Db.Tx, ?>... calls) {
        List<Function<Db.Tx, Object>> all = new ArrayList<>();
        for (Function<Db.Tx, ?> call : calls) {
            all.add(call::apply);
        }
        all.add(t -> t.box().count());
        return Assertions.catchThrowableOfType(DatabaseException.class, () -> db.batch(all));
    }

    private static void isOf(DatabaseException failure, String beginning) {
        assertThat(failure.statement()).startsWith(beginning).doesNotContain(";\n");
    }

    @Test
    void aConstraintIsItsTables() {
        db.label().create(c -> c.word("taken"));
        DatabaseException unique = failure(
                t -> t.box().create(c -> c.label("a")),
                t -> t.label().create(c -> c.word("taken")),
                t -> t.box().updateMany(b -> b.label.eq("a"), u -> u.label("b")));
        isOf(unique, "INSERT INTO \"labels\"");
        assertThat(unique.columns()).containsExactly("word");
        isOf(
                failure(
                        t -> t.label().create(c -> c.word("free")),
                        t -> t.user().create(c -> c.email("x").name("X").hostId(UUID.randomUUID()))),
                "INSERT INTO \"users\"");
    }

    @Test
    void aRowThatIsStillPointedAt() {
        UUID acme = blog.organization("Acme");
        UUID ann = db.user().create(c -> c.email("ann").name("Ann")).id();
        db.withTenant(acme, t -> t.post().create(c -> c.title("t").slug("s").authorId(ann)));
        DatabaseException failure = failure(
                t -> t.label().create(c -> c.word("free")),
                t -> t.sql("DELETE FROM users WHERE id = ?", ann).execute(),
                t -> t.box().count());
        isOf(failure, "DELETE FROM users");
    }

    @Test
    void aRowIsNotOfTheStatementThatReads() {
        isOf(
                failure(
                        t -> t.label().count(),
                        t -> t.sql("INSERT INTO labels (word) VALUES (NULL)").execute(),
                        t -> t.box().count()),
                "INSERT INTO labels");
    }

    /** Equal texts, other values: they are told by the value. */
    @Test
    void theOneOfSeveralLikeIt() {
        db.label().create(c -> c.word("taken"));
        DatabaseException failure = failure(
                t -> t.label().create(c -> c.word("free")),
                t -> t.label().createMany(List.of("more", "taken"), (c, w) -> c.word(w)),
                t -> t.label().create(c -> c.word("other")));
        isOf(failure, "INSERT INTO \"labels\" AS \"t0\" (\"word\") VALUES (?), (?)");
    }

    @Test
    void aPlaceIsInOneOfThem() {
        DatabaseException failure = failure(
                t -> t.box().count(q -> q.where(b -> b.label.eq("x"))),
                t -> t.sql("SELECT ?::text, nothing FROM boxes", "x").fetch(row -> 1),
                t -> t.label().count());
        isOf(failure, "SELECT ?::text, nothing FROM boxes");
        assertThat(failure)
                .hasMessageContaining("statement: SELECT ?::text, nothing FROM boxes\n"
                        + " ".repeat("  statement: SELECT ?::text, ".length()) + "^");
        isOf(
                failure(
                        t -> t.box().count(),
                        t -> t.sql("SELECT 1 FROM nowhere").fetch(row -> 1)),
                "SELECT 1 FROM nowhere");
    }

    @Test
    void aRowThatAPolicyRefuses() {
        UUID acme = blog.organization("Acme");
        UUID other = blog.organization("Other");
        DatabaseException failure = Assertions.catchThrowableOfType(
                DatabaseException.class,
                () -> db.withTenant(
                        acme,
                        t -> t.batch(List.<Function<Db.Tenant, Object>>of(
                                s -> s.user().count(),
                                s -> s.tag().create(c -> c.name("n").organizationId(other)),
                                s -> s.post().count()))));
        isOf(failure, "INSERT INTO \"tags\"");
    }

    @Test
    void aNestedWriteTellsWhichOfItsStatements() {
        db.user().create(c -> c.email("taken").name("T"));
        DatabaseException failure = Assertions.catchThrowableOfType(
                DatabaseException.class,
                () -> db.user()
                        .create(c -> c.email("host")
                                .name("H")
                                .invited(n -> n.create(g -> g.email("guest").name("G"))
                                        .create(g -> g.email("taken").name("T")))));
        isOf(failure, "INSERT INTO \"users\"");
        assertThat(failure.statement()).endsWith("VALUES (?, ?, ?, ?), (?, ?, ?, ?)");
    }

    /** A word that is a value of one statement and a column of another proves nothing. */
    @Test
    void whatNobodyCanTellIsAllOfThem() {
        DatabaseException value = failure(
                t -> t.sql("SELECT ?::text::uuid", "label").fetch(row -> 1),
                t -> t.sql("SELECT label FROM boxes").fetch(row -> 1));
        assertThat(value.statement()).contains("SELECT ?::text::uuid;\nSELECT label FROM boxes");
        DatabaseException unknown = failure(
                t -> t.sql("SELECT 1 / ?", 0).fetch(row -> 1),
                t -> t.sql("SELECT 2 / ?", 1).fetch(row -> 1));
        assertThat(unknown.statement()).contains("SELECT 1 / ?;\nSELECT 2 / ?");
        blog.sql("CREATE OR REPLACE FUNCTION refuse_box() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN INSERT INTO labels (word) VALUES ('w'), ('w'); RETURN NEW; END $$;"
                + "CREATE TRIGGER refuse_box BEFORE INSERT ON boxes FOR EACH ROW EXECUTE FUNCTION refuse_box()");
        try {
            DatabaseException trigger = failure(
                    t -> t.insertInto(BOX).set(BOX.label, "a").execute(),
                    t -> t.label().create(c -> c.word("innocent")));
            assertThat(trigger.statement()).contains("\"boxes\"", "\"labels\"", ";\n");
        } finally {
            blog.sql("DROP TRIGGER refuse_box ON boxes; DROP FUNCTION refuse_box()");
        }
    }
}
