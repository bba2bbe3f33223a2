package dev.ashlar.processor;

import static dev.ashlar.processor.Javac.acme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.processor.Javac.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes that contain themselves, that compute, that go far: what fits compiles without a warning, what does not says why. */
class RichShapeTest {
    private static final String IMPORTS = "import com.acme.db.*; import dev.ashlar.runtime.query.*;"
            + " import dev.ashlar.runtime.shape.*; import dev.ashlar.sql.Condition; import dev.ashlar.sql.Expression; import dev.ashlar.sql.build.Functions;"
            + " import java.math.BigDecimal; import java.util.*; import org.jspecify.annotations.Nullable;\n";

    @TempDir
    static Path client;

    @TempDir
    Path classes;

    @BeforeAll
    static void compileClient() {
        Javac.compiledClient(Schemas.resource("relations.prisma"), client);
    }

    @Test
    void whatFitsCompiles() {
        assertThat(compile("""
                @Shape(Person.class) record Tree(int id, List<Tree> reports, Set<Note> written) { record Note(String id) {} }
                @Shape(Person.class) record Chain(int id, @Nullable Chain manager) {}
                @Shape(Person.class) record Line(int id, Optional<Line> pupil) {}
                @Shape(Person.class) record Net(String name, List<Net> friends) {}
                @Shape(Letter.class) record Sent(String id, Net sender, Optional<Chain> receiver) {}
                @Shape(Letter.class) record Flat(@From("code") String short_, @From("sender.name") String from,
                    @From("receiver.manager.id") @Nullable Integer over, @From("receiver.born") Optional<java.time.LocalDate> born) {}
                @Shape(Person.class) record Sums(@Sum("reports.id") long whole, @Sum("reports.id") BigDecimal exact,
                    @Avg("reports.ratio") Optional<BigDecimal> mean, @Min("reports.born") java.time.@Nullable LocalDate eldest,
                    @Max("written.code") @Nullable String last, @Exists("written") boolean writes) {}
                @Shape(Letter.class) sealed interface Mail permits Open, Closed {}
                record Open(String code, @From("receiver.name") @Nullable String to) implements Mail {
                  static Condition when(LetterTable l) { return l.receiverId.isNotNull(); }
                }
                record Closed(String id) implements Mail {}
                @Shape(Person.class) record Box(int id, List<Mail> written) {}
                @Shape(Person.class) record Named(@Computed int length, @Computed @Nullable String hint,
                    @Computed Optional<String> other, @ByKey("id") Map<String, Sent> written) {
                  static Expression<Integer> length(PersonTable p) { return Functions.length(p.name); }
                }
                """).messages()).isEmpty();
    }

    @Test
    void twoRecursions() {
        assertMessage(
                "@Shape(Person.class) record Wrong(List<Wrong> reports, @Nullable Wrong manager) {}", "manager", """
                `Wrong` contains itself twice, by `reports` and by `manager`: each row of the one would want the other [two-recursions]
                  = help: keep one of them, and write a record of its own for the rows of the other; it may contain itself in turn""");
        assertThat(compile("""
                @Shape(Person.class) record Both(List<Both> reports, @Nullable Above manager) {
                  record Above(int id, @Nullable Above manager) {}
                }
                """).messages()).isEmpty();
    }

    @Test
    void collectionsThatNoShapeHas() {
        String note = " { record Note(String id) {} }";
        for (String type : new String[] {"Collection<Note>", "SortedSet<Note>", "Note[]", "Note"}) {
            assertMessage("@Shape(Person.class) record Wrong(" + type + " written)" + note, "written", """
                    `Person.written` leads to many rows, but component `written` is not a list [not-a-list]
                      = help: write `List<Note> written`, a Set of them, or `@Count long writtenCount` for their number""");
        }
        assertThat(compile("@Shape(Person.class) record Rows(Set<Letter> written, Set<Note> received)" + note)
                        .messages())
                .isEmpty();
    }

    @Test
    void aChainThatDoesNotTakeNull() {
        assertMessage("@Shape(Person.class) record Wrong(Wrong manager) {}", "manager", """
                `Person.manager` may lead to no row, but component `manager` does not allow null [null-not-allowed]
                  = help: write `@Nullable Wrong manager` with @Nullable of JSpecify""");
    }

    @Test
    void aTreeThatIsNoList() {
        assertMessage("@Shape(Person.class) record Wrong(Set<Wrong> reports) {}", "reports", """
                component `reports` contains its own record, and such rows are read as a list [not-a-list]
                  = help: write `List<Wrong> reports`""");
    }

    @Test
    void aChainThatNeverEnds(@TempDir Path rings) {
        Javac.compiledClient("""
                datasource db {
                  provider = "postgresql"
                }
                model Ring {
                  id     Int    @id
                  nextId Int
                  next   Ring   @relation("next", fields: [nextId], references: [id])
                  before Ring[] @relation("next")
                }
                """, rings);
        Result result = Javac.into(classes)
                .with(rings)
                .processed(acme("Wrong", IMPORTS + "@Shape(Ring.class) record Wrong(int id, Wrong next) {}"));

        assertThat(result.messages()).containsExactly("""
                `Ring.next` always leads to a row, so `Wrong` would contain itself without end [endless-recursion]
                  = help: write a record of its own for the next row, or make the relation optional in the schema""");
    }

    @Test
    void recordsThatContainEachOther() {
        assertMessage(
                "@Shape(Person.class) record Wrong(Set<Note> written) { record Note(Wrong sender) {} }",
                "written",
                """
                `Note` contains itself [recursive-shape]
                  = help: a shape says how deep it reads: write a record of its own for the inner level""");
    }

    @Test
    void sumsThatDoNotFit() {
        assertMessage("@Shape(Person.class) record Wrong(@Sum(\"reports\") long all) {}", "all", """
                @Sum("reports") names no column of a relation [not-a-column]
                  = help: write relation and column: `@Sum("reports.id")`""");
        assertMessage("@Shape(Person.class) record Wrong(@Sum(\"reports.nam\") long all) {}", "all", """
                Person has no field `nam` [unknown-component]
                  = help: did you mean `name`? fields of Person: id, name, managerId, mentorId, scores, moods, document, picture, balance, born, wakes, wakesThere, seen, ratio, vector, manager, reports, mentor, pupil, friends, friendOf, passport, written, received""");
        assertMessage("@Shape(Person.class) record Wrong(@Sum(\"reports.name\") long all) {}", "all", """
                `Person.name` is read as String, and @Sum takes numbers [not-a-number]
                  = help: name a column with numbers; @Min and @Max take others too""");
        assertMessage("@Shape(Person.class) record Wrong(@Sum(\"manager.id\") long all) {}", "all", """
                @Sum goes over the rows of a to-many relation, and `Person.manager` is none [aggregate-of-one]
                  = help: to-many relations of Person: reports, friends, friendOf, written, received""");
        assertMessage("@Shape(Person.class) record Wrong(@Sum(\"reports.id\") int all) {}", "all", """
                component `all` has type int, but @Sum of `Person.id` is read as BigDecimal [wrong-type]
                  = help: write `BigDecimal all`, or `long all`""");
        assertMessage("@Shape(Person.class) record Wrong(@Avg(\"reports.id\") BigDecimal mean) {}", "mean", """
                @Avg of no rows is null, but component `mean` does not allow it [null-not-allowed]
                  = help: write `@Nullable BigDecimal mean` with @Nullable of JSpecify""");
        assertMessage("@Shape(Person.class) record Wrong(@Exists(\"reports\") int any) {}", "any", """
                component `any` has type int, but whether there is a row is a boolean [wrong-type]
                  = help: write `boolean any`""");
    }

    @Test
    void computedPartsThatNobodyComputes() {
        assertMessage("@Shape(Person.class) record Wrong(@Computed int length) {}", "length", """
                nothing says how component `length` is computed [not-computed]
                  = help: write `static Expression<Integer> length(PersonTable t) { return ...; }` in `Wrong`; or make the component @Nullable, and let each call say it""");
        assertMessage(
                "@Shape(Person.class) record Wrong(@Computed int length) {"
                        + " static Expression<String> length(PersonTable p) { return p.name; } }",
                "length",
                """
                method `length` does not say how component `length` is computed [wrong-expression]
                  = help: write `static Expression<Integer> length(PersonTable t) { return ...; }`""");
    }

    @Test
    void waysThatLeadNowhere() {
        assertMessage("@Shape(Person.class) record Wrong(@From(\"written.code\") String code) {}", "code", """
                `Person.written` leads to many rows, and a way goes over to-one relations [not-to-one]
                  = help: write a `List` of records, or compute one value: `@Max("written...")`""");
        assertMessage("@Shape(Letter.class) record Wrong(@From(\"receiver.name\") String name) {}", "name", """
                `Person.name` may be null, but component `name` does not allow it [null-not-allowed]
                  = help: write `@Nullable String name` with @Nullable of JSpecify""");
        assertMessage("@Shape(Letter.class) record Wrong(@From(\"sender.manager\") String name) {}", "name", """
                `Person.manager` is a relation, and a way ends at a column [not-a-column]
                  = help: name a column of the row that it leads to, or nest records""");
        assertMessage("@Shape(Letter.class) record Wrong(@From(\"sendr.name\") String name) {}", "name", """
                Letter has no field `sendr` [unknown-component]
                  = help: did you mean `sender`? fields of Letter: id, code, other, senderId, receiverId, sender, receiver""");
    }

    @Test
    void kindsThatNobodyTellsApart() {
        assertMessage(
                "@Shape(Letter.class) sealed interface Mail permits Open, Closed {} record Open(String id) implements Mail {}"
                        + " record Closed(String id) implements Mail {}",
                "record",
                """
                nothing says which rows of Letter become `Closed` [kind-without-condition]
                  = help: write `static Condition when(LetterTable t) { return ...; }` in it; one record may go without and stands for all other rows""");
        assertMessage(
                "@Shape(Letter.class) sealed interface Mail permits Open, Closed {} record Open(String id) implements Mail {"
                        + " static boolean when(LetterTable l) { return true; } } record Closed(String id) implements Mail {}",
                "when",
                """
                method `when` of `Open` does not say which rows it stands for [wrong-condition]
                  = help: write `static Condition when(LetterTable t) { return ...; }`""");
        assertMessage(
                "@Shape(Letter.class) sealed interface Mail permits Open, Closed {} record Open(int id) implements Mail {"
                        + " static Condition when(LetterTable l) { return l.id.isNull(); } } record Closed(String id) implements Mail {}",
                "id",
                """
                component `id` has type int, but `Letter.id` is read as String [wrong-type]
                  = help: write `String id`""");
    }

    @Test
    void kindsThatContainEachOther() {
        assertMessage(
                "@Shape(Person.class) record Wrong(List<Mail> written) {} @Shape(Letter.class) sealed interface Mail permits Open, Closed {}"
                        + " record Open(Wrong sender) implements Mail { static Condition when(LetterTable l) { return l.id.isNull(); } }"
                        + " record Closed(String id) implements Mail {}",
                "sender",
                """
                `Wrong` contains itself [recursive-shape]
                  = help: a shape says how deep it reads: write a record of its own for the inner level""");
    }

    @Test
    void mapsWithoutAKey() {
        assertMessage(
                "@Shape(Person.class) record Wrong(Map<String, Note> written) { record Note(String id) {} }",
                "written",
                """
                component `written` is a map, and nothing says by which value [map-without-key]
                  = help: write `@ByKey("id") Map<String, Note> written`, a component of Note with type String""");
        assertMessage(
                "@Shape(Person.class) record Wrong(@ByKey(\"id\") Map<Integer, Note> written) { record Note(String id) {} }",
                "written",
                """
                `Note` has no component `id` of type Integer [map-without-key]
                  = help: write `@ByKey("id") Map<Integer, Note> written`, a component of Note with type Integer""");
    }

    /** A part that always has a row takes no condition; each part is told what fits its kind. */
    @Test
    void whatCallsSayOfPartsIsChecked() {
        String shapes = "@Shape(Letter.class) record Sent(String id, Name sender, @Nullable Name receiver) {"
                + " record Name(String name) {} }"
                + " @Shape(Person.class) record Tree(int id, List<Tree> reports, @Computed @Nullable String hint) {}";
        assertThat(
                        using(
                                shapes,
                                "db.letter().findMany(Shapes_SentShape.sent, q -> q.with(Shapes_SentShape.receiver, p -> p.name.eq(\"x\")))"))
                .isEmpty();
        assertThat(
                        using(
                                shapes,
                                "db.letter().findMany(Shapes_SentShape.sent, q -> q.with(Shapes_SentShape.sender, p -> p.name.eq(\"x\")))"))
                .contains("with(dev.ashlar.runtime.shape.One<");
        assertThat(
                        using(
                                shapes,
                                "db.person().findMany(Shapes_TreeShape.tree, q -> q.with(Shapes_TreeShape.reports, r -> r.skip(3)))"))
                .contains("skip");
        assertThat(using(
                        shapes,
                        "db.person().findMany(Shapes_TreeShape.tree, q -> q.with(Shapes_TreeShape.hint, p -> p.id))"))
                .contains("Integer");
    }

    private String using(String shapes, String statement) {
        Result result = Javac.into(classes)
                .with(client)
                .processed(
                        acme("Shapes", IMPORTS + "class Shapes { " + shapes + " }"),
                        acme("Uses", IMPORTS + "class Uses { Object use(Db db) { return " + statement + "; } }"));
        return String.join("\n", result.messages());
    }

    private Result compile(String text) {
        return Javac.into(classes).with(client).processed(acme("Shapes", IMPORTS + "class Shapes { " + text + " }"));
    }

    private void assertMessage(String text, String place, String message) {
        Result result = compile(text);

        assertThat(result.messages()).last().isEqualTo(message);
        assertThat(result.places()).last().isEqualTo(place);
    }
}
