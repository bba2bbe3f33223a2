package dev.ashlar.processor;

import static dev.ashlar.processor.Javac.acme;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What views, columns that PostgreSQL computes, keys, lists and stages of builders do not offer, javac refuses by name. */
class RefusedTest {
    private static final String IMPORTS = "import com.acme.db.*; import dev.ashlar.runtime.session.Isolation;"
            + " import dev.ashlar.sql.*; import dev.ashlar.sql.build.*; import dev.ashlar.sql.rows.Reading;"
            + " import static com.acme.db.BookTable.BOOK; import static com.acme.db.AuthorTable.AUTHOR;"
            + " import java.math.BigDecimal; import java.util.*; import dev.ashlar.runtime.shape.*;\n";
    private static final String WHOLE = "db.book().create(c -> c.title(\"t\").price(BigDecimal.ONE)"
            + ".author(a -> a.create(n -> n.name(\"x\"))).series(\"s\").volume(1))";

    @TempDir
    static Path client;

    @TempDir
    Path classes;

    @BeforeAll
    static void compileClient() {
        Javac.compiledClient(Schemas.resource("press.prisma"), client);
    }

    @Test
    void whatIsWholeCompiles() {
        assertThat(errors(WHOLE)).isEmpty();
        assertThat(
                        errors(
                                "db.book().findMany(q -> q.where(b -> b.words.has(\"x\").and(b.author.is(a -> a.name.eq(\"x\")))))"))
                .isEmpty();
        assertThat(errors("db.shelf().findMany()")).isEmpty();
        assertThat(errors("db.select(BOOK.id, Outer.of(AUTHOR).orElse(a -> a.name, \"\")).from(BOOK).fetch(Line::new)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    db.title().create(c -> c)                                                          | create
                    db.title().update(k -> k.id(1), s -> s)                                            | update
                    db.title().updateMany(x -> x.id.eq(1), s -> s)                                     | updateMany
                    db.title().delete(k -> k.id(1))                                                    | delete
                    db.title().deleteMany(x -> x.id.eq(1))                                             | deleteMany
                    db.title().copyIn(List.of(), (c, i) -> c)                                          | copyIn
                    db.title().refresh()                                                               | refresh
                    db.shelf().refreshConcurrently()                                                   | refreshConcurrently
                    db.shelf().findUnique(k -> k.genre("NOVEL"))                                       | genre
                    db.book().purgeDeleted()                                                           | purgeDeleted
                    db.book().restore(k -> k.id(1))                                                    | restore
                    db.book().update(k -> k.id(1), s -> s.sorted("x"))                                 | sorted
                    db.book().update(k -> k.id(1), s -> s.number(1))                                   | number
                    db.book().update(k -> k.id(1), s -> s.version(2))                                  | version
                    db.author().update(k -> k.id(1).version(2), s -> s.name("x"))                      | version
                    db.book().create(c -> c.title("t"))                                                | BookCreate.NeedsPrice
                    db.book().create(c -> c.price(BigDecimal.ONE))                                     | price
                    db.book().create(c -> c.title("t").price(BigDecimal.ONE).authorId(1).series("s"))  | BookCreate.NeedsVolume
                    db.author().create(c -> c.name("x").books(b -> b.create(n -> n.title("t"))))       | NeedsPrice
                    db.author().create(c -> c.name("x").books(b -> b.createAll(List.of(1), (n, i) -> n.title("t")))) | NeedsPrice
                    db.author().upsert(k -> k.id(1), c -> c, u -> u.name("x"))                         | AuthorCreate.First
                    db.author().createMany(List.of(1), (c, i) -> c)                                    | AuthorCreate.First
                    db.author().createMany(List.of(1), c -> c.name("x"))                               | lambda
                    db.book().findUnique(k -> k.seriesVolume("s"))                                     | seriesVolume
                    db.book().findUnique(k -> k.series("s"))                                           | series
                    db.book().findUnique(k -> k)                                                       | BookKey
                    db.book().findUnique(k -> new AuthorKey().id(1))                                   | AuthorTable
                    db.book().findUnique(k -> k.id(1L))                                                | long
                    db.book().delete()                                                                 | delete
                    db.book().deleteMany()                                                             | deleteMany
                    db.book().updateMany(s -> s.title("x"))                                            | updateMany
                    db.book().update(s -> s.title("x"))                                                | update
                    db.book().findMany(q -> q.where(b -> b.genre.eq("NOVEL")))                         | Genre
                    db.book().findMany(q -> q.where(b -> b.genre.contains("N")))                       | contains
                    db.book().findMany(q -> q.where(b -> b.words.has(1)))                              | has
                    db.book().findMany(q -> q.where(b -> b.words.contains("x")))                       | contains
                    db.book().findMany(q -> q.where(b -> b.title.isEmpty()))                           | isEmpty
                    db.book().findMany(q -> q.where(b -> b.title.in(1, 2)))                            | in
                    db.book().findMany(q -> q.where(b -> b.sold.between(1, "2")))                      | java.lang.String cannot be converted to java.lang.Integer
                    db.book().findMany(q -> q.where(b -> b.sold.eq(b.price)))                          | eq
                    db.book().findMany(q -> q.where(b -> b.price.gt(1)))                               | BigDecimal
                    db.book().findMany(q -> q.where(b -> b.author.some(a -> a.name.eq("x"))))          | some
                    db.book().findMany(q -> q.where(b -> b.author.isNull()))                           | isNull
                    db.book().findMany(q -> q.where(b -> b.author.name.eq("x")))                       | name
                    db.author().findMany(q -> q.where(a -> a.books.isNull()))                          | isNull
                    db.author().findMany(q -> q.where(a -> a.books.some(b -> b.author)))               | Condition
                    db.author().findMany(q -> q.where(a -> a.books.sum(b -> b.title).gt(BigDecimal.ONE))) | Number
                    db.author().findMany(q -> q.orderBy(a -> a.books.by(b -> b.title).asc()))          | by
                    db.author().findMany(q -> q.orderBy(a -> a.books.count()))                         | Order
                    db.author().findMany(q -> q.where(true))                                           | boolean
                    db.author().findMany(q -> q.distinct("name"))                                      | String
                    db.author().findMany(q -> q.skip("2"))                                             | long
                    db.author().findMany(q -> q.lock("update"))                                        | Lock
                    db.author().count(1)                                                               | int
                    db.book().update(k -> k.id(1), s -> s.words(l -> l.push(1)))                       | push
                    db.book().update(k -> k.id(1), s -> s.title(t -> t.push("x")))                     | functional interface
                    db.book().update(k -> k.id(1), s -> s.sold(n -> n.increment("1")))                 | java.lang.String cannot be converted to java.lang.Integer
                    db.book().update(k -> k.id(1), s -> s.genre("POEM"))                               | Genre
                    db.book().update(k -> k.id(1), s -> s.author(a -> a.set(k -> k.id(1))))            | set
                    db.book().update(k -> k.id(1), s -> s.author(a -> a.disconnect()))                 | disconnect
                    db.author().update(k -> k.id(1), s -> s.books(b -> b.disconnect()))                | disconnect
                    db.book().create(c -> c.title("t").price(BigDecimal.ONE).author(a -> a.disconnect()).series("s").volume(1)) | disconnect
                    db.readOnly(t -> t.book().upsert(k -> k.id(1), c -> c, u -> u))                    | upsert
                    db.readOnly(t -> t.book().createMany(List.of(), (c, i) -> c))                      | createMany
                    db.readOnly(t -> t.author().copyIn(List.of(1), (c, i) -> c.name("x")))             | copyIn
                    db.readOnly(t -> t.author().updateEach(List.of(1), (k, i) -> k.id(i), (u, i) -> u.name("x"))) | updateEach
                    db.readOnly(t -> t.shelf().refresh())                                              | refresh
                    db.transaction(tx -> tx.transaction(t -> 1))                                       | transaction
                    db.savepoint(s -> 1)                                                               | savepoint
                    db.withTenant(1, t -> 1)                                                           | withTenant
                    db.book().findMany(AuthorTable.ROW)                                                | AuthorTable
                    db.book().findMany(Book.class)                                                     | ShapeToken
                    db.books()                                                                         | books
                    db.book().aggregate(q -> q, b -> Aggregates.count())                               | Reading
                    db.book().groupBy(g -> g.by("genre"), b -> Reading.of(b.genre, x -> x))            | String
                    db.book().groupBy(g -> g.by(b -> b.genre).having(b -> b.genre), b -> Reading.of(b.genre, x -> x)) | Condition
                    db.book().page(q -> q.after("token"))                                              | PageToken
                    db.select(BOOK.id, BOOK.title).from(BOOK).fetch(x -> x)                            | incompatible parameter types in lambda expression
                    db.select(BOOK.id).from(BOOK).where(BOOK.title.eq(BOOK.id)).fetch(x -> x)          | eq
                    db.select("id").from(BOOK).fetch(x -> x)                                           | String
                    db.select(BOOK.id).from("Book").fetch(x -> x)                                      | String
                    db.select(BOOK.id).from(BOOK).limit("20")                                          | java.lang.String cannot be converted to long
                    db.select(BOOK.id).from(BOOK).orderBy(BOOK.id)                                     | Order
                    db.select(BOOK.id).from(BOOK).innerJoin(AUTHOR).where(BOOK.id.eq(1))               | where
                    db.select(BOOK.id).from(BOOK).leftJoin(AUTHOR)                                     | AuthorTable cannot be converted to dev.ashlar.sql.Outer
                    db.select(BOOK.id).from(BOOK).rightJoin(AUTHOR)                                    | rightJoin
                    db.select(BOOK.id).from(BOOK).fullJoin(Outer.of(AUTHOR))                           | fullJoin
                    db.select(BOOK.id).from(Outer.of(BOOK)).fullJoin(AUTHOR)                           | AuthorTable cannot be converted to dev.ashlar.sql.Outer
                    db.select(BOOK.id).from(Outer.of(BOOK)).innerJoin(AUTHOR)                          | AuthorTable cannot be converted to dev.ashlar.sql.Outer
                    db.select(BOOK.id).from(Outer.of(BOOK)).fetch(x -> x)                              | fetch
                    db.select(BOOK.id).from(BOOK).leftJoinLateral(db.select(AUTHOR.id).from(AUTHOR).as("a")) | dev.ashlar.sql.Outer
                    db.select(BOOK.id, Outer.of(AUTHOR).get(a -> a.name)).from(BOOK).fetch(Line::new)  | java.util.Optional<java.lang.String> cannot be converted to java.lang.String
                    db.select(BOOK.id, Outer.of(AUTHOR).get(a -> a.id)).from(BOOK).fetch(Count::new)   | java.util.Optional<java.lang.Integer> cannot be converted to int
                    db.select(BOOK.id).from(BOOK).where(Outer.of(AUTHOR).get(a -> a.name).eq("x"))     | String
                    db.select(BOOK.id, Outer.of(AUTHOR).name).from(BOOK)                               | name
                    db.insertInto(BOOK).set(BOOK.genre, "NOVEL")                                       | String
                    db.insertInto(BOOK).values(1, 2)                                                   | values
                    db.update(BOOK).set(BOOK.title, BOOK.id)                                           | set
                    db.deleteFrom(BOOK).where(AUTHOR.name).execute()                                   | Condition
                    db.update(BOOK).set(BOOK.title, "x").returning(BOOK.id).fetch((a, b) -> a)         | incompatible parameter types in lambda expression
                    db.select(BOOK.sold).from(BOOK).union(db.select(BOOK.price).from(BOOK))            | BigDecimal
                    db.batch(t -> t.book().count(), t -> t.book().findMany(), (String a, String b) -> a) | String
                    """)
    void isRefused(String statement, String named) {
        assertThat(errors(statement)).as(statement).isNotEmpty();
        assertThat(String.join("\n", errors(statement))).as(statement).contains(named);
    }

    private List<String> errors(String statement) {
        String text = IMPORTS
                + "class Refused { record Line(int id, String name) {} record Count(int id, int author) {} Object use(Db db) { return "
                + statement + "; } }";
        return Javac.into(classes).with(client).processed(acme("Refused", text)).messages();
    }
}
