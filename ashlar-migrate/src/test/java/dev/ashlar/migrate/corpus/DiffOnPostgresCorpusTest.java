package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old schemas become new ones, back, and new ones again, on a real PostgreSQL. */
@Tag("corpus")
class DiffOnPostgresCorpusTest {
    @ParameterizedTest
    @ValueSource(strings = {"pairs.jsonl", "history.jsonl"})
    void theDiffLeadsToTheCatalogueOfTheOtherSchema(String file) throws SQLException {
        List<String> lines = Schemas.corpusLines(file);
        try (Playground chain = new Playground();
                Playground fresh = new Playground()) {
            Walk walk = new Walk(chain, fresh);
            for (int i = 0; i < lines.size(); i++) {
                walk.step(file + ":" + (i + 1), fresh.json(lines.get(i), "old"), fresh.json(lines.get(i), "new"));
            }
            System.out.printf("%s: %d pairs both ways, %d failures%n", file, lines.size(), walk.failures().size());
            assertThat(walk.failures()).isEmpty();
        }
    }
}
