package dev.ashlar.migrate.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.server.OldServer;
import dev.ashlar.sqllint.parse.DeepStack;
import dev.ashlar.sqllint.parse.PostgresParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is predicted is what PostgreSQL does: each statement of {@code statements.sql} runs on tables with rows, and is traced. */
class TracedEffectsTest {
    @Test
    void on18() {
        try (var database = EmbeddedPostgres.temporaryDatabase()) {
            assertThat(differences(DatabaseUrl.parse(database.ownerUrl()), 18)).isEmpty();
        }
    }

    @Test
    void on15() throws Exception {
        try (OldServer server = OldServer.start()) {
            assertThat(differences(DatabaseUrl.parse(server.url("traced")), 15)).isEmpty();
        }
    }

    static List<String> differences(DatabaseUrl url, int major) {
        return DeepStack.call(() -> {
            List<String> found = new ArrayList<>();
            Prediction prediction = new Prediction(new PostgresParser(), major);
            List<Case> cases = cases().filter(c -> c.isFor(major)).toList();
            begin(url);
            try (Tracer trying = Tracer.trying(url);
                    Connection connection = Connector.open(url)) {
                Relations relations = RelationsReader.read(connection);
                for (Case one : cases.stream().filter(Case::isOneInTransaction).toList()) {
                    found.addAll(prediction.differences(one.script(), relations, trying.run(one.script())));
                }
            }
            for (Case one : cases.stream().filter(c -> !c.isOneInTransaction()).toList()) {
                begin(url);
                try (Tracer tracer = Tracer.open(url);
                        Connection connection = Connector.open(url)) {
                    Relations relations = RelationsReader.read(connection);
                    found.addAll(prediction.differences(one.script(), relations, tracer.run(one.script())));
                }
            }
            return found;
        });
    }

    private record Case(String sql) {
        boolean isFor(int major) {
            return !sql.startsWith("-- since=") || Integer.parseInt(sql.substring(9, 11)) <= major;
        }

        boolean isOneInTransaction() {
            return !sql.startsWith("-- alone")
                    && sql.strip().indexOf(';') == sql.strip().length() - 1;
        }

        Script script() {
            return Script.read(
                    new SourceFile("case.sql", sql.replaceFirst("^-- alone", "-- ashlar:step no-transaction")));
        }
    }

    private static Stream<Case> cases() {
        return Stream.of(resource("statements.sql").split("\n\n", -1)).map(Case::new);
    }

    private static void begin(DatabaseUrl url) throws SQLException {
        try (Connection connection = Connector.open(url);
                var statement = connection.createStatement()) {
            statement.execute("SET client_min_messages = error; DROP SCHEMA IF EXISTS s2 CASCADE;"
                    + "DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP PUBLICATION IF EXISTS pb;"
                    + resource("tables.sql"));
        }
    }

    private static String resource(String name) {
        try (InputStream in = TracedEffectsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
