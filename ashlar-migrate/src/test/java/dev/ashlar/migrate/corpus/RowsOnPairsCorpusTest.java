package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of schemas out of Prisma's tests and of real applications, with rows in every table: there and back. */
@Tag("corpus")
class RowsOnPairsCorpusTest {
    private static final int EVERY = Integer.getInteger("ashlar.corpus.every", 4);

    private final List<String> failures = new ArrayList<>();
    private final List<String> emptied = new ArrayList<>();
    private long rows;

    @ParameterizedTest
    @CsvSource({"pairs.jsonl, false", "history.jsonl, false", "pairs.jsonl, true", "history.jsonl, true"})
    void noRowIsLostThatNeitherSchemaDrops(String file, boolean online) throws SQLException {
        List<String> lines = Schemas.corpusLines(file);
        try (Playground database = new Playground();
                Playground fresh = new Playground()) {
            for (int i = 0; i < lines.size(); i += EVERY) {
                Catalog old = Schemas.catalog(fresh.json(lines.get(i), "old"));
                Catalog next = Schemas.catalog(fresh.json(lines.get(i), "new"));
                run(new Trip(database, fresh, online), file + ":" + (i + 1), old, next);
            }
        }
        System.out.printf(
                "%s%s: %d pairs there and back with %,d rows, %d failures; without rows, which have no value for a new"
                        + " required column: %s%n",
                file, online ? " in stages" : "", (lines.size() + EVERY - 1) / EVERY, rows, failures.size(), emptied);
        assertThat(failures).isEmpty();
    }

    private void run(Trip trip, String name, Catalog old, Catalog next) {
        try {
            Trip.Result result = trip.run(old, next);
            rows += result.rows();
            if (!result.emptied().isEmpty()) {
                emptied.add(name + " " + result.emptied());
            }
        } catch (SQLException e) {
            failures.add(name + ": " + e.getMessage());
        }
    }
}
