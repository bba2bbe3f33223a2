package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Prisma's script and ours make of an empty database is the same, as PostgreSQL's catalogues and our reading of them have it. */
@Tag("corpus")
class SameCatalogueCorpusTest {
    /** Prisma 7.10 knows no {@code uuidv7()} in the database, as before PostgreSQL 18. */
    private static final Target LIKE_PRISMA = new Target(17);

    private final List<String> refused = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();
    private int same;

    @Test
    void bothScriptsMakeTheSameCatalogue() throws SQLException {
        try (Playground playground = new Playground()) {
            for (String line : Schemas.corpusLines("schemas.jsonl")) {
                if (playground.json(line, "valid").equals("true")) {
                    compare(playground, line);
                }
            }
        }
        System.out.printf(
                "Catalogues equal to those that Prisma's DDL makes: %d of %d; PostgreSQL refuses Prisma's DDL: %d%n%s%n",
                same, same + differing.size(), refused.size(), String.join("\n", refused));
        assertThat(differing).isEmpty();
        assertThat(same).isPositive();
    }

    private void compare(Playground playground, String line) throws SQLException {
        String id = playground.json(line, "id");
        String theirs = playground.json(line, "ddl");
        Catalog ours = Schemas.valid(playground.json(line, "schema"), LIKE_PRISMA)
                .orElseThrow(() -> new AssertionError(id + " is not valid"));
        List<String> schemas = Stream.concat(Stream.of("public"), ours.schemas().stream())
                .distinct()
                .toList();
        Made wanted;
        try {
            wanted = make(playground, theirs, schemas);
        } catch (SQLException e) {
            refused.add(id + ": " + e);
            return;
        }
        try {
            hold(id, make(playground, Schemas.script(Catalog.EMPTY, ours), schemas), wanted);
        } catch (SQLException e) {
            differing.add(id + ": Prisma's script runs, and ours does not: " + e.getMessage());
        }
    }

    private void hold(String id, Made made, Made wanted) {
        if (bare(made.contents()).equals(bare(wanted.contents()))
                && changes(made.catalog(), wanted.catalog()).isEmpty()
                && changes(wanted.catalog(), made.catalog()).isEmpty()) {
            same++;
        } else {
            differing.add(id
                    + Walk.difference(made.contents(), wanted.contents())
                    + Schemas.script(made.catalog(), wanted.catalog()));
        }
    }

    /** Prisma does not make comments of {@code ///} text. */
    private static List<String> bare(List<String> contents) {
        return contents.stream().filter(line -> !line.startsWith("comment ")).toList();
    }

    private static List<Change> changes(Catalog from, Catalog to) {
        return CatalogDiff.between(from, to).stream()
                .filter(change -> Ddl.statements(List.of(change)).stream()
                        .anyMatch(s -> !s.sql().startsWith("COMMENT ON ")))
                .toList();
    }

    /** What a script made: by names, straight from the catalogues, and as migrations read it. */
    private record Made(List<String> contents, Catalog catalog) {}

    private static Made make(Playground playground, String script, List<String> schemas) throws SQLException {
        return playground.within(script, () -> new Made(playground.contents(), playground.catalog(schemas)));
    }
}
