package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.CatalogDiff;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As a migration is written: a live database's catalogue is compared with that of a rehearsal of the new schema. */
@Tag("corpus")
class LiveDiffCorpusTest {
    private final List<String> failures = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"pairs.jsonl, 1", "history.jsonl, 10"})
    void aLiveDatabaseBecomesTheNewSchemaAndTheOldOneAgain(String file, int every) throws SQLException {
        List<String> lines = Schemas.corpusLines(file);
        try (Playground live = new Playground();
                Playground rehearsal = new Playground()) {
            for (int i = 0; i < lines.size(); i += every) {
                Catalog old = Schemas.catalog(rehearsal.json(lines.get(i), "old"));
                Catalog next = Schemas.catalog(rehearsal.json(lines.get(i), "new"));
                live.clear();
                live.apply(Schemas.script(Catalog.EMPTY, old));
                move(live, rehearsal, next, file + ":" + (i + 1));
                move(live, rehearsal, old, file + ":" + (i + 1) + " back");
            }
        }
        assertThat(failures).isEmpty();
    }

    private void move(Playground live, Playground rehearsal, Catalog to, String name) throws SQLException {
        List<String> schemas = Stream.concat(Stream.of("public"), to.schemas().stream())
                .distinct()
                .toList();
        Catalog wanted = rehearsal.rehearse(Schemas.script(Catalog.EMPTY, to), schemas);
        String script = Schemas.script(live.catalog(schemas), wanted);
        try {
            live.apply(script);
            if (!CatalogDiff.between(live.catalog(schemas), wanted).isEmpty()) {
                failures.add(name + ": still differs after\n" + script + "by\n"
                        + Schemas.script(live.catalog(schemas), wanted));
            }
        } catch (SQLException e) {
            failures.add(name + ": " + e.getMessage());
        }
    }
}
