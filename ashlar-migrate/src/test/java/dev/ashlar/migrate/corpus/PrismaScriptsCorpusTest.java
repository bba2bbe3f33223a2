package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Prisma's own script fails on PostgreSQL, or fails on rows that the new schema has a place for, ours works. */
@Tag("corpus")
class PrismaScriptsCorpusTest {
    private final List<String> failing = new ArrayList<>();
    private final List<String> ours = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"pairs.jsonl", "history.jsonl"})
    void oursWorksWherePrismasDoesNot(String file) throws SQLException {
        List<String> lines = Schemas.corpusLines(file);
        try (Playground database = new Playground();
                Playground fresh = new Playground()) {
            for (int i = 0; i < lines.size(); i++) {
                String name = file + ":" + (i + 1);
                Catalog old = Schemas.catalog(fresh.json(lines.get(i), "old"));
                Catalog next = Schemas.catalog(fresh.json(lines.get(i), "new"));
                compare(database, name, old, next, fresh.json(lines.get(i), "sql"));
                compare(database, name + " back", next, old, fresh.json(lines.get(i), "back"));
            }
        }
        System.out.printf("%s: %d of Prisma's scripts fail where ours works:%n", file, failing.size());
        failing.forEach(f -> System.out.println("  " + f));
        assertThat(ours).as("ours that fail where Prisma's do").isEmpty();
    }

    private void compare(Playground database, String name, Catalog from, Catalog to, String script)
            throws SQLException {
        for (boolean rows : List.of(false, true)) {
            String failure = failure(database, from, to, script, rows);
            if (!failure.isEmpty()) {
                String own = failure(database, from, to, Schemas.script(from, to), rows);
                (own.isEmpty() ? failing : ours)
                        .add(name + (rows ? " with rows: " : " on empty tables: ") + (own.isEmpty() ? failure : own));
                return;
            }
        }
    }

    /** Empty when the script works. */
    private static String failure(Playground database, Catalog from, Catalog to, String script, boolean rows)
            throws SQLException {
        database.clear();
        database.apply(Schemas.script(Catalog.EMPTY, from));
        if (rows) {
            database.apply(new RowMaker(from, to).script());
            Trip.empty(database, from, to);
        }
        try {
            database.apply(script);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }
}
