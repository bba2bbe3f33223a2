package dev.ashlar.processor;

import static dev.ashlar.processor.Javac.acme;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prisma's errors of a query that is none: javac refuses it, and names what is missing or wrong. */
class PrismaRefusalTest {
    @TempDir
    static Path client;

    @TempDir
    Path classes;

    @BeforeAll
    static void compileClient() {
        Javac.compiledClient(Schemas.resource("press.prisma"), client);
    }

    // @Cell("Prisma: PrismaClientValidationError")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    db.book().findMany(q -> q.where(b -> b.titel.eq("x")))        | titel
                    db.book().findMany(q -> q.where(b -> b.title.eq(1)))          | eq(int)
                    db.book().findMny(q -> q)                                     | findMny
                    db.bok().findMany()                                           | bok
                    """)
    void aQueryThatIsNotValid(String statement, String named) {
        isRefused(statement, named);
    }

    // @Cell("Prisma: P2012, P2013 required value or argument missing")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    db.book().create(c -> c.title("t"))                           | BookCreate.NeedsPrice
                    db.author().createMany(List.of(1), (c, i) -> c)               | AuthorCreate.First
                    db.book().create()                                            | create
                    db.book().update(k -> k.id(1))                                | update
                    db.book().findUnique()                                        | findUnique
                    """)
    void aValueOrAnArgumentThatIsMissing(String statement, String named) {
        isRefused(statement, named);
    }

    // @Cell("Prisma: P2019 input error")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    db.book().findMany(q -> q.take("2"))                          | java.lang.String cannot be converted to int
                    db.book().update(k -> k.id(1), s -> s.genre("POEM"))          | Genre
                    db.book().update(k -> k.id(1), s -> s.words(l -> l.push(1)))  | push
                    """)
    void aValueOfAnotherType(String statement, String named) {
        isRefused(statement, named);
    }

    // @Cell("Prisma: P2033 number beyond 64 bits")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    db.book().findUnique(k -> k.id(3000000000))                   | integer number too large
                    db.book().findUnique(k -> k.id(3000000000L))                  | long
                    db.book().findMany(q -> q.skip(99999999999999999999L))        | integer number too large
                    """)
    void aNumberThatItsTypeDoesNotHave(String statement, String named) {
        isRefused(statement, named);
    }

    private void isRefused(String statement, String named) {
        String text = "import com.acme.db.*; import java.util.*;\nclass Refused { Object use(Db db) { return "
                + statement + "; } }";
        List<String> errors = Javac.into(classes)
                .with(client)
                .processed(acme("Refused", text))
                .messages();
        assertThat(errors).as(statement).isNotEmpty();
        assertThat(String.join("\n", errors)).as(statement).contains(named);
    }
}
