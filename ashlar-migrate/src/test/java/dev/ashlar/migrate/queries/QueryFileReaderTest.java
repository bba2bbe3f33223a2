package dev.ashlar.migrate.queries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What of a file is a parameter, and what its comment says. */
class QueryFileReaderTest {
    private static QueryFile read(String sql) {
        List<Diagnostic> problems = new ArrayList<>();
        Optional<QueryFile> file = new QueryFileReader(new SourceFile("sql/x.sql", sql), problems).read();
        assertThat(problems).isEmpty();
        return file.orElseThrow();
    }

    private static String numbered(String sql) {
        return QueryText.numbered(read(sql)).text();
    }

    private static String forDriver(String sql) {
        return QueryText.forDriver(read(sql), List.of("a", "b", "c"));
    }

    @Test
    void namesAreNumberedInTheOrderInWhichTheyAreMet() {
        assertThat(numbered("SELECT :b, :a, :b;")).isEqualTo("SELECT $1, $2, $1");
        assertThat(read("SELECT :b, :a, :b").parameters()).containsExactly("b", "a");
    }

    @Test
    void castsAndSlicesAreNoParameters() {
        assertThat(numbered("SELECT a::int, a[1:n], (b):: text, x.y::z, :p::int"))
                .isEqualTo("SELECT a::int, a[1:n], (b):: text, x.y::z, $1::int");
    }

    @Test
    void whatStandsInQuotesAndCommentsIsNoParameter() {
        String quoted =
                "SELECT ':a', \":b\", $$ :c $1 $$, $q$ :d $q$, E'\\':e', U&':f' -- :g\n , /* :h /* $2 */ :i */ ";
        assertThat(numbered(quoted + ":z")).isEqualTo(quoted + "$1");
    }

    @Test
    void numbersAreTakenAsTheyAre() {
        QueryFile file = read("-- @param $2:limit how many\nSELECT $2, $1, x$1 FROM t");
        assertThat(file.parameters()).containsExactly("p1", "limit");
        assertThat(QueryText.numbered(file).text()).isEqualTo("SELECT $2, $1, x$1 FROM t");
    }

    @Test
    void theDriversTextHasAQuestionMarkForEach() {
        assertThat(forDriver("SELECT :a, :b, 'x?' FROM t WHERE j ? 'k' AND j ?| ARRAY[:c] -- why?\n AND true"))
                .isEqualTo("SELECT ?, ?, 'x?' FROM t WHERE j ?? 'k' AND j ??| ARRAY[?] -- why?\n AND true");
    }

    @Test
    void oneThatStandsTwiceAndOneWithATypeAreCast() {
        assertThat(forDriver("SELECT :a, :b, :a")).isEqualTo("SELECT CAST(? AS a), ?, CAST(? AS a)");
        assertThat(forDriver("-- @param {b[]} b\nSELECT :a, :b")).isEqualTo("SELECT ?, CAST(? AS b)");
    }

    @Test
    void theCommentIsTheDocumentation() {
        QueryFile file =
                read("-- First.\n--\n-- Second.\n/* Third\n * fourth */\n-- @param a? it\nSELECT :a -- not this\n");
        assertThat(file.documentation()).isEqualTo("First.\n\nSecond.\nThird\nfourth");
        assertThat(file.said(0)).map(SaidParameter::documentation).hasValue("it");
        assertThat(file.said(0)).map(SaidParameter::nullable).hasValue(true);
    }

    @Test
    void parametersAreSaidInPrismasFormToo() {
        SaidParameter said =
                read("-- @param {Int} $1:age? how old\nSELECT $1").said().get(0);
        assertThat(said.name()).isEqualTo("age");
        assertThat(said.type()).isNull();
        assertThat(said.nullable()).isTrue();
        assertThat(read("-- @param {double precision?} :x\nSELECT :x")
                        .said()
                        .get(0)
                        .type())
                .isEqualTo("double precision");
        assertThat(read("-- @param x! never\nSELECT :x").said().get(0).nullable())
                .isFalse();
    }

    @Test
    void placesAreFoundAgain() {
        String sql = "-- comment\nSELECT :first + :second * :first FROM t";
        QueryFile file = read(sql);
        QueryText text = QueryText.numbered(file);
        for (String word : List.of("SELECT", "+", "*", "FROM")) {
            assertThat(text.inFile(text.text().indexOf(word))).isEqualTo(sql.indexOf(word));
        }
        assertThat(text.inFile(text.text().lastIndexOf("$1") + 1)).isEqualTo(sql.lastIndexOf(":first"));
    }

    /** Whatever is written, reading ends, and every place of the text sent is one of the file. */
    @Test
    void anyTextIsReadOrRefused() {
        String letters = ":$'\"-/*?[]\n ;1{}@\\abc";
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            StringBuilder sql = new StringBuilder("SELECT ");
            random.ints(random.nextInt(40), 0, letters.length()).forEach(c -> sql.append(letters.charAt(c)));
            readAnything(sql.toString());
        }
    }

    private static void readAnything(String sql) {
        new QueryFileReader(new SourceFile("sql/x.sql", sql), new ArrayList<>())
                .read()
                .map(QueryText::numbered)
                .ifPresent(text -> {
                    for (int i = 0; i < text.text().length(); i++) {
                        assertThat(text.inFile(i)).as(sql).isBetween(0, sql.length());
                    }
                });
    }
}
