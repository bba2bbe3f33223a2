package dev.ashlar.migrate.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of schemas that once broke a law of {@link Laws}, as small as they could be made. */
class FoundPairsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "pairs");

    private static Playground live;
    private static Playground fresh;

    @BeforeAll
    static void open() throws SQLException {
        live = new Playground();
        fresh = new Playground();
        live.prepare();
        fresh.prepare();
    }

    @AfterAll
    static void close() throws SQLException {
        live.close();
        fresh.close();
    }

    static List<String> pairs() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theLawsHold(String name) throws Exception {
        hold(new Laws(live, fresh), name);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theLawsHoldInStages(String name) throws Exception {
        hold(new Laws(live, fresh, true), name);
    }

    private static void hold(Laws laws, String name) throws Exception {
        Laws.Made from = laws.make(Files.readString(FOLDER.resolve(name).resolve("from.prisma")));
        Laws.Made to = laws.make(Files.readString(FOLDER.resolve(name).resolve("to.prisma")));
        laws.hold(from, to);
        laws.hold(to, from);
    }
}
