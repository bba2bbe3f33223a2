package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Old schemas become new ones, back, and new ones again, on a real PostgreSQL. */
@Tag("corpus")
class DiffOnPostgresCorpusTest {
    /** The states of an application follow each other, so a fault shows at the next comparison at the latest. */
    private static final int COMPARED_STATES = 7;

    @ParameterizedTest
    @CsvSource({"pairs.jsonl, 1", "history.jsonl, " + COMPARED_STATES})
    void theDiffLeadsToTheCatalogueOfTheOtherSchema(String file, int compareEvery) throws SQLException {
        List<String> lines = Schemas.corpusLines(file);
        try (Playground chain = new Playground();
                Playground fresh = new Playground()) {
            Walk walk = new Walk(chain, fresh);
            for (int i = 1; i <= lines.size(); i++) {
                String line = lines.get(i - 1);
                boolean compare = i % compareEvery == 0 || i == lines.size();
                walk.step(file + ":" + i, fresh.json(line, "old"), fresh.json(line, "new"), compare);
            }
            System.out.printf(
                    "%s: %d pairs both ways, %d failures%n",
                    file, lines.size(), walk.failures().size());
            assertThat(walk.failures()).isEmpty();
        }
    }
}
