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
 * schema says it ({@code -- says:}), and nothing is left to change between the two but marks of ownership.
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
            return files.map(f -> f.getFileName().toString().replace(".sql", "")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void itIsReadAndSaidAndLeavesNothingToChange(String feature) throws SQLException, IOException {
        String sql = Files.readString(FOLDER.resolve(feature + ".sql"));
        Catalog live = playground.rehearse(sql, SCHEMAS);
        String pulled =
                PulledSchema.of(live, NameStyle.JAVA, "schema.prisma").text();
        assertThat(live.toString()).as("what is read").contains(wanted(sql, "reads"));
        assertThat(pulled.replaceAll(" +", " ")).as("what is said").contains(wanted(sql, "says"));
        Catalog again = remade(pulled);
        assertThat(changes(live, again)).as("to the schema\n%s", pulled).isEmpty();
        assertThat(changes(again, live)).as("from the schema\n%s", pulled).isEmpty();
    }

    private static Catalog remade(String pulled) throws SQLException {
        try {
            Catalog desired = Schemas.catalog(pulled);
            return playground.rehearse(Schemas.script(Catalog.EMPTY, desired), SCHEMAS);
        } catch (SQLException | AssertionError e) {
            throw new AssertionError(e.getMessage() + "\nin\n" + pulled, e);
        }
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
