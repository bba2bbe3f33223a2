package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.pull.NameStyle;
import dev.ashlar.compiler.pull.PulledSchema;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only directives say comes back from a database as directives that make the same again. */
class PulledDirectivesTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final List<String> SCHEMAS = List.of("public");

    static final String HEADER = """
            generator client {
              provider        = "ashlar"
              previewFeatures = ["partialIndexes", "postgresqlExtensions", "views"]
            }

            datasource db {
              provider   = "postgresql"
              extensions = [btree_gist, pg_trgm]
            }

            """;

    static Stream<Path> cases() {
        return Stream.of("directive", "directives")
                .map(RESOURCES::resolve)
                .flatMap(PulledDirectivesTest::folders)
                .flatMap(PulledDirectivesTest::folders);
    }

    private static Stream<Path> folders(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsPulledAndMadeAgain(Path folder) throws SQLException, IOException {
        String before = text(folder, "before.prisma");
        String after = text(folder, "after.prisma");
        try (Playground playground = new Playground()) {
            playground.clear();
            if (Files.exists(folder.resolve("setup.sql"))) {
                playground.apply(Files.readString(folder.resolve("setup.sql")));
            }
            Catalog first = made(playground, before);
            Catalog second = made(playground, after);
            for (NameStyle style : NameStyle.values()) {
                pulled(playground, first, style);
                pulled(playground, second, style);
            }
            assertThat(merged(before, first, first)).isEqualTo(before);
            assertThat(merged(after, second, second)).isEqualTo(after);
            followed(playground, before, first, second);
            followed(playground, after, second, first);
        }
    }

    @Test
    void whatWasMadeByHandIsPulledAndMadeAgain() throws SQLException, IOException {
        String sql = Files.readString(RESOURCES.resolve("pull").resolve("by-hand.sql"));
        try (Playground playground = new Playground()) {
            playground.clear();
            Catalog live = playground.rehearse(sql, SCHEMAS);
            String pulled =
                    PulledSchema.of(live, NameStyle.JAVA, "schema.prisma").text();
            Catalog again = made(playground, pulled);
            String marks = Ddl.script(CatalogDiff.between(live, again));
            assertThat(statements(marks)).as("%s from\n%s", marks, pulled).allMatch(s -> s.startsWith("COMMENT ON"));
            assertThat(texts(again)).as(pulled).isEqualTo(texts(live));
            assertThat(pulled)
                    .isEqualTo(Files.readString(RESOURCES.resolve("pull").resolve("by-hand.prisma")));
            assertThat(merged(pulled, again, live)).isEqualTo(pulled);
            String empty = HEADER.replace(", pg_trgm", "").replace(", \"views\"", "");
            followed(playground, empty, Catalog.EMPTY, live);
        }
    }

    private static List<String> statements(String script) {
        return Stream.of(script.split(";\n", -1))
                .map(s -> s.replaceAll("(?m)^--.*\n", "").strip())
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** Everything but who declared it. */
    private static String texts(Catalog catalog) {
        return catalog.toString()
                .replaceAll("(declared|managed|marked)=(true|false)", "")
                .replaceAll("comment=@ashlar", "comment=null")
                .replace("\n@ashlar", "");
    }

    private static void pulled(Playground playground, Catalog live, NameStyle style) throws SQLException {
        String pulled = PulledSchema.of(live, style, "schema.prisma").text();
        same(live, made(playground, pulled), pulled);
    }

    private static void followed(Playground playground, String schema, Catalog wanted, Catalog live)
            throws SQLException {
        String merged = merged(schema, wanted, live);
        Catalog again = made(playground, merged);
        assertThat(statements(Ddl.script(CatalogDiff.between(live, again))))
                .as(merged)
                .allMatch(s -> s.startsWith("COMMENT ON"));
        assertThat(statements(Ddl.script(CatalogDiff.between(again, live))))
                .as(merged)
                .allMatch(s -> s.startsWith("COMMENT ON"));
        assertThat(merged(merged, again, live)).isEqualTo(merged);
    }

    private static void same(Catalog live, Catalog again, String schema) {
        assertThat(CatalogDiff.between(live, again)).as(schema).isEmpty();
        assertThat(CatalogDiff.between(again, live)).as(schema).isEmpty();
    }

    private static Catalog made(Playground playground, String schema) throws SQLException {
        try {
            return playground.rehearse(Schemas.script(Catalog.EMPTY, Schemas.catalog(schema)), SCHEMAS);
        } catch (SQLException | AssertionError e) {
            throw new AssertionError(e.getMessage() + "\nin\n" + schema, e);
        }
    }

    private static String merged(String schema, Catalog wanted, Catalog live) {
        SourceFile file = new SourceFile("schema.prisma", schema);
        return PulledSchema.merged(List.of(file), Schemas.schema(schema), wanted, live, NameStyle.JAVA)
                .get(0)
                .text();
    }

    private static String text(Path folder, String file) throws IOException {
        return HEADER + Files.readString(folder.resolve(file));
    }
}
