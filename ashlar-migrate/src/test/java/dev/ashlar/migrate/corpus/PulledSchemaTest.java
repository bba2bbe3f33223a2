package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.pull.NameStyle;
import dev.ashlar.compiler.pull.PulledSchema;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A schema made on PostgreSQL and read back as text makes the same again. */
class PulledSchemaTest {
    private static final int RANDOM_SCHEMAS = 60;

    @ParameterizedTest
    @EnumSource
    void whatIsPulledMakesTheSameDatabase(NameStyle style) throws SQLException {
        List<String> schemas = new ArrayList<>();
        for (int seed = 0; seed < RANDOM_SCHEMAS; seed++) {
            schemas.add(new RandomSchema(seed).next());
        }
        check(style, schemas);
    }

    @Tag("corpus")
    @ParameterizedTest
    @EnumSource
    void soDoRealSchemas(NameStyle style) throws SQLException, IOException {
        List<String> schemas = new ArrayList<>();
        for (String folder : List.of("apps", "databases")) {
            try (Stream<Path> files = Files.list(Schemas.corpus().resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    schemas.add(Files.readString(file));
                }
            }
        }
        check(style, schemas);
    }

    @Tag("corpus")
    @Test
    void soDoPublicSchemas() throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Playground playground = new Playground()) {
            for (String line : Schemas.corpusLines("schemas.jsonl")) {
                schemas.add(playground.json(line, "schema"));
            }
        }
        check(NameStyle.JAVA, schemas);
    }

    @Test
    void aSchemaFollowsADatabase() throws SQLException {
        List<String> failures = new ArrayList<>();
        int followed = 0;
        try (Playground playground = new Playground()) {
            for (int seed = 0; seed < RANDOM_SCHEMAS; seed++) {
                String before = new RandomSchema(seed).next();
                String after = new RandomSchema(seed + 1000).next();
                if (Schemas.valid(before).isPresent() && Schemas.valid(after).isPresent()) {
                    followed++;
                    follow(playground, before, after, failures);
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(followed).isGreaterThan(10);
    }

    private static void follow(Playground playground, String before, String after, List<String> failures)
            throws SQLException {
        List<String> names = List.of("public");
        playground.clear();
        Catalog wanted = playground.rehearse(Schemas.script(Catalog.EMPTY, Schemas.catalog(before)), names);
        Catalog live = playground.rehearse(Schemas.script(Catalog.EMPTY, Schemas.catalog(after)), names);
        SourceFile file = new SourceFile("schema.prisma", before);
        String merged = merged(file, wanted, live);
        try {
            Catalog again = playground.rehearse(Schemas.script(Catalog.EMPTY, Schemas.catalog(merged)), names);
            List<Change> changes = CatalogDiff.between(live, again);
            if (!changes.isEmpty()) {
                failures.add(changes + "\nin\n" + merged + "\nfrom\n" + before + "\nto\n" + after);
            }
        } catch (SQLException | AssertionError e) {
            failures.add(e.getMessage() + "\nin\n" + merged + "\nfrom\n" + before + "\nto\n" + after);
        }
        assertThat(merged(file, wanted, wanted)).isEqualTo(before);
    }

    private static String merged(SourceFile file, Catalog wanted, Catalog live) {
        return PulledSchema.merged(List.of(file), Schemas.schema(file.text()), wanted, live, NameStyle.JAVA)
                .get(0)
                .text();
    }

    private static void check(NameStyle style, List<String> schemas) throws SQLException {
        List<String> failures = new ArrayList<>();
        int made = 0;
        try (Playground playground = new Playground()) {
            for (String schema : schemas) {
                Optional<Catalog> wanted = Schemas.valid(schema);
                if (wanted.isPresent() && roundTrip(style, playground, wanted.get(), failures)) {
                    made++;
                }
            }
        }
        System.out.printf("Pulled back and made again (%s): %d, failures: %d%n", style, made, failures.size());
        assertThat(failures).isEmpty();
        assertThat(made).isPositive();
    }

    private static boolean roundTrip(NameStyle style, Playground playground, Catalog wanted, List<String> failures)
            throws SQLException {
        List<String> names = Stream.concat(Stream.of("public"), wanted.schemas().stream())
                .distinct()
                .toList();
        Catalog live;
        playground.clear();
        try {
            live = playground.rehearse(Schemas.script(Catalog.EMPTY, wanted), names);
        } catch (SQLException e) {
            return false; // PostgreSQL itself refuses it, as it does Prisma's script
        }
        String pulled = PulledSchema.of(live, style, "schema.prisma").text();
        try {
            Catalog again = playground.rehearse(Schemas.script(Catalog.EMPTY, Schemas.catalog(pulled)), names);
            List<Change> changes = new ArrayList<>(CatalogDiff.between(live, again));
            changes.addAll(CatalogDiff.between(again, live));
            if (!changes.isEmpty()) {
                failures.add(changes + "\nin\n" + pulled);
            }
        } catch (SQLException | AssertionError e) {
            failures.add(e.getMessage() + "\nin\n" + pulled);
        }
        return true;
    }
}
