package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From any schema to any other there is a script that PostgreSQL accepts, and it leads there. */
class RandomDiffTest {
    private static final int SCHEMAS = 25;
    private static final long SEED = 7;

    @Test
    void everySchemaIsReachedFromTheOneBefore() throws SQLException {
        List<String> failures = new ArrayList<>();
        try (Playground live = new Playground();
                Playground rehearsal = new Playground()) {
            for (Catalog to : catalogs()) {
                step(live, rehearsal, to, failures);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void step(Playground live, Playground rehearsal, Catalog to, List<String> failures)
            throws SQLException {
        List<String> schemas = List.of("public");
        String fromNothing = Schemas.script(Catalog.EMPTY, to);
        Catalog wanted = rehearsal.rehearse(fromNothing, schemas);
        String script = Schemas.script(live.catalog(schemas), wanted);
        try {
            live.apply(script);
            List<String> contents = rehearsal.preview(fromNothing);
            if (!live.contents().equals(contents)) {
                failures.add("not as from nothing:\n" + Walk.difference(live.contents(), contents) + "\n" + script);
            }
        } catch (SQLException e) {
            failures.add(e.getMessage());
        }
    }

    private static List<Catalog> catalogs() {
        RandomSchema schemas = new RandomSchema(SEED);
        return Stream.generate(schemas::next)
                .flatMap(s -> Schemas.valid(s).stream())
                .limit(SCHEMAS)
                .toList();
    }
}
