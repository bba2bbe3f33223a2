package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.CatalogDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas of public applications and databases, made on a real PostgreSQL. */
@Tag("corpus")
class RealSchemasCorpusTest {
    @ParameterizedTest
    @ValueSource(strings = {"apps", "databases"})
    void realSchemasAreMadeFromNothing(String folder) throws SQLException, IOException {
        List<String> failures = new ArrayList<>();
        try (Playground playground = new Playground();
                Stream<Path> files = Files.list(Schemas.corpus().resolve(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".prisma")).sorted().toList()) {
                Catalog catalog = Schemas.catalog(Files.readString(file));
                assertThat(CatalogDiff.between(catalog, catalog))
                        .as(file.toString())
                        .isEmpty();
                make(playground, file.getFileName().toString(), catalog, failures);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void make(Playground playground, String name, Catalog catalog, List<String> failures)
            throws SQLException {
        playground.clear();
        try {
            playground.apply(Schemas.script(Catalog.EMPTY, catalog));
        } catch (SQLException e) {
            failures.add(name + ": " + e.getMessage());
        }
    }
}
