package dev.ashlar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.testkit.database.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs test classes inside a test, to look at what they leave. */
class ParallelClassesTest {
    private static final Queue<String> USED = new ConcurrentLinkedQueue<>();
    private static final CyclicBarrier BOTH_HAVE_WRITTEN = new CyclicBarrier(2);

    @AshlarTest(migrations = "src/test/resources/migrations", sql = "src/test/resources/parallel.sql")
    static class First {
        @Test
        void seesItsOwnRowsOnly(TestDatabase database) throws Exception {
            writeAndLook(database, 1);
        }
    }

    @AshlarTest(migrations = "src/test/resources/migrations", sql = "src/test/resources/parallel.sql")
    static class Second {
        @Test
        void seesItsOwnRowsOnly(TestDatabase database) throws Exception {
            writeAndLook(database, 2);
        }
    }

    @AshlarTest(migrations = "no/such/folder")
    static class Mistaken {
        @Test
        void neverRuns(TestDatabase database) {
            throw new AssertionError(database.name());
        }
    }

    private static void writeAndLook(TestDatabase database, int rows) throws Exception {
        USED.add(database.name());
        for (int i = 0; i < rows; i++) {
            Sql.execute(database.ownerUrl(), "INSERT INTO note (tenant, text) VALUES ('t', 'x')");
        }
        BOTH_HAVE_WRITTEN.await(1, TimeUnit.MINUTES);
        assertThat(Sql.count(database.ownerUrl(), "SELECT count(*) FROM note")).isEqualTo(rows);
    }

    @Test
    void classesAtTheSameTimeDoNotMeetAndLeaveNothing() throws SQLException {
        SummaryGeneratingListener listener = run(First.class, Second.class);
        assertThat(failures(listener)).isEmpty();
        assertThat(listener.getSummary().getTestsSucceededCount()).isEqualTo(2);
        assertThat(USED).hasSize(2).doesNotHaveDuplicates();
        EmbeddedPostgres server = EmbeddedPostgres.shared();
        assertThat(server.databaseNames()).doesNotContainAnyElementsOf(USED);
        String marked = "SELECT count(*) FROM pg_shdescription WHERE description = 'made for ParallelClassesTest'";
        assertThat(Sql.count(server.ownerUrl("postgres"), marked)).isZero();
    }

    @Test
    void aMissingFolderIsAnErrorThatSaysWhatToDo() {
        String said = failures(run(Mistaken.class));
        assertThat(said).contains("there are no migrations in ").contains("ashlar migrate dev --name init");
    }

    private static SummaryGeneratingListener run(Class<?>... classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        List.of(classes).stream().map(type -> selectClass(type)).toList())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener;
    }

    private static String failures(SummaryGeneratingListener listener) {
        StringWriter text = new StringWriter();
        listener.getSummary().printFailuresTo(new PrintWriter(text, true));
        return text.toString();
    }
}
