package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.pull.NameStyle;
import dev.ashlar.compiler.pull.PulledSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each thing that PostgreSQL has and a data layer meets, one file each: introspection reads it ({@code -- reads:}), a pulled
 * schema says it ({@code -- says:}), and nothing is left to change between the two but marks of ownership, or only what a
 * failed change left behind ({@code -- then:}). A list's NOT NULL, which the language cannot say, stays unsaid.
 */
class FeaturesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "pull", "features");
    private static final List<String> SCHEMAS = List.of("public");

    private static Playground playground;

    @BeforeAll
    static void open() throws SQLException {
        playground = new Playground();
        playground.clear();
    }

    @AfterAll
    static void close() throws SQLException {
        playground.close();
    }

    static List<String> features() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString().replace(".sql", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void itIsReadAndSaidAndLeavesNothingToChange(String feature) throws SQLException, IOException {
        String sql = Files.readString(FOLDER.resolve(feature + ".sql"));
        String beside = beside(sql);
        Catalog live = playground.rehearse(beside + sql, SCHEMAS);
        String pulled = PulledSchema.of(live, NameStyle.JAVA, "schema.prisma").text();
        assertThat(live.toString()).as("what is read").contains(wanted(sql, "reads"));
        assertThat(pulled.replaceAll(" +", " ")).as("what is said").contains(wanted(sql, "says"));
        Catalog again = remade(beside, pulled);
        if (sql.contains("-- then: ")) {
            assertThat(String.join("\n", changes(live, again))).contains(wanted(sql, "then"));
        } else {
            assertThat(changes(live, again)).as("to the schema\n%s", pulled).isEmpty();
            assertThat(changes(again, live).stream()
                            .filter(c -> !c.endsWith(" SET NOT NULL"))
                            .toList())
                    .as("from the schema\n%s", pulled)
                    .isEmpty();
        }
    }

    private static Catalog remade(String beside, String pulled) throws SQLException {
        try {
            Catalog desired = Schemas.catalog(pulled);
            return playground.rehearse(beside + Schemas.script(Catalog.EMPTY, desired), SCHEMAS);
        } catch (SQLException | AssertionError e) {
            throw new AssertionError(e.getMessage() + "\nin\n" + pulled, e);
        }
    }

    /** What the language cannot make, and stands beside the schema. */
    private static String beside(String sql) {
        return sql.contains("-- beside: ") ? wanted(sql, "beside").get(0) + ";\n" : "";
    }

    private static List<String> wanted(String sql, String word) {
        String head = "-- " + word + ": ";
        List<String> texts = sql.lines()
                .filter(l -> l.startsWith(head))
                .map(l -> l.substring(head.length()).replaceAll(" +", " "))
                .toList();
        return texts.isEmpty() ? List.of("") : texts;
    }

    /** Without the marks that say who declared what. */
    private static List<String> changes(Catalog from, Catalog to) {
        return Stream.of(Ddl.script(CatalogDiff.between(from, to)).split(";\n", -1))
                .map(s -> s.replaceAll("(?m)^--.*\n", "").strip())
                .filter(s -> !s.isEmpty() && !s.startsWith("COMMENT ON"))
                .toList();
    }
}
