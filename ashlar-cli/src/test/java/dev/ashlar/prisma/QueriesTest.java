package dev.ashlar.prisma;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What Prisma's client answers, the runtime answers: 315 cases confirmed on that client, interpreted over the classes that
 * generated code calls. A case that differs stands in {@code differences.txt} with its reason; one that differs no longer must
 * leave that list.
 */
@Tag("corpus")
class QueriesTest {
    private static final Path CASES =
            Path.of(System.getProperty("ashlar.corpus", "missing")).resolve("queries.jsonl");
    private static final Map<String, int[]> SCORES = new LinkedHashMap<>();
    private static TemporaryDatabase temporary;
    private static Connection owner;
    private static Database database;

    @BeforeAll
    static void open() throws SQLException {
        temporary = EmbeddedPostgres.temporaryDatabase();
        owner = DriverManager.getConnection(temporary.ownerUrl());
        database = Database.builder().url(temporary.ownerUrl()).poolSize(2).build();
    }

    @AfterAll
    static void close() throws SQLException {
        SCORES.forEach((room, score) -> System.out.printf("%-40s %3d of %3d%n", room, score[0], score[1]));
        System.out.printf(
                "Prisma's answers: %d of %d%n",
                SCORES.values().stream().mapToInt(s -> s[0]).sum(),
                SCORES.values().stream().mapToInt(s -> s[1]).sum());
        database.close();
        owner.close();
        temporary.close();
    }

    @TestFactory
    Stream<DynamicTest> answersAsPrisma() throws IOException {
        assumeTrue(Files.isRegularFile(CASES), () -> "the query cases are not at " + CASES + " (-Dashlar.corpus=DIR)");
        Map<String, String> differences = differences();
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            QueryCase one = QueryCase.read(line);
            String reason = differences.get(one.id());
            tests.add(
                    DynamicTest.dynamicTest(one.id() + " " + one.file() + " " + one.test(), () -> check(one, reason)));
        }
        return tests.stream();
    }

    private static void check(QueryCase one, @org.jspecify.annotations.Nullable String reason)
            throws SQLException, InterruptedException {
        String room = one.file().substring(0, one.file().lastIndexOf('/'));
        int[] score = SCORES.computeIfAbsent(room, r -> new int[2]);
        score[1]++;
        try {
            one.run(owner, database.session());
        } catch (AssertionError | RuntimeException e) {
            if (reason == null) {
                throw e;
            }
            return;
        }
        score[0]++;
        Assertions.assertThat(reason)
                .as("%s answers as Prisma: take it out of differences.txt", one.id())
                .isNull();
    }

    /** Lines of a case and why it differs. */
    private static Map<String, String> differences() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        Path file = Path.of(
                System.getProperty("ashlar.root", ".."), "ashlar-cli/src/test/resources/prisma/differences.txt");
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("q")) {
                reasons.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
            }
        }
        return reasons;
    }
}
