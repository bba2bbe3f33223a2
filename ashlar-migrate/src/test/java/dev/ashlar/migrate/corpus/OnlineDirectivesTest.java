package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.compiler.online.StageText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What directives ask for is made in stages, there, back and there again, and the rows stay. */
class OnlineDirectivesTest {
    private static final List<String> SCHEMAS = List.of("public");

    private static Playground live;
    private static Playground rehearsal;

    @BeforeAll
    static void open() throws SQLException {
        live = new Playground();
        rehearsal = new Playground();
    }

    @AfterAll
    static void close() throws SQLException {
        live.close();
        rehearsal.close();
    }

    static Stream<Arguments> cases() {
        return Stream.of(Way.values())
                .flatMap(way -> PulledDirectivesTest.cases().map(folder -> Arguments.of(way, folder)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stagesLeadThereAndBack(Way way, Path folder) throws SQLException {
        String before = script(folder, "before.prisma");
        String after = script(folder, "after.prisma");
        live.clear();
        live.apply(text(folder, "setup.sql"));
        live.apply(before);
        live.apply(text(folder, "rows.sql"));
        List<String> rows = rows(folder);
        for (String next : List.of(after, before, after)) {
            Catalog wanted = rehearsal.rehearse(text(folder, "setup.sql") + next, SCHEMAS);
            go(way, wanted);
            assertThat(rows(folder)).as("rows of %s", folder).isEqualTo(rows);
        }
    }

    private static List<String> rows(Path folder) throws SQLException {
        String question = text(folder, "survives.sql");
        return question.isBlank() ? List.of() : live.query(question);
    }

    private static void go(Way way, Catalog wanted) throws SQLException {
        Catalog from = live.catalog(SCHEMAS);
        OnlinePlan plan = way.plan(from, wanted);
        List<Stage> stages = OnlineWalk.both(plan.expand().up(), plan.contract().up());
        String script = StageText.of(stages);
        assertThat(new StageRun(live).run(stages)).as(script).isEmpty();
        Catalog made = live.catalog(SCHEMAS);
        assertThat(CatalogDiff.between(made, wanted))
                .as("what is left after\n%s", script)
                .isEmpty();
        assertThat(CatalogDiff.between(wanted, made))
                .as("what is too much after\n%s", script)
                .isEmpty();
    }

    private static String script(Path folder, String file) {
        return Schemas.script(Catalog.EMPTY, Schemas.catalog(PulledDirectivesTest.HEADER + text(folder, file)));
    }

    /** Empty when there is no such file. */
    private static String text(Path folder, String file) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
