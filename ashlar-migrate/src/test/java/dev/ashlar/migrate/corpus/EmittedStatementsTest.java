package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.diff.Refusal;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.StageText;
import dev.ashlar.compiler.online.plan.Online;
import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.trace.Prediction;
import dev.ashlar.migrate.trace.RelationsReader;
import dev.ashlar.migrate.trace.Traced;
import dev.ashlar.migrate.trace.Tracer;
import dev.ashlar.sqllint.parse.DeepStack;
import dev.ashlar.sqllint.parse.PostgresParser;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every statement that a change is translated to does what is predicted: random pairs of schemas, in plain scripts and in stages. */
class EmittedStatementsTest {
    /** Over every kind of object. */
    private static final long WIDE = Long.getLong("ashlar.emitted.wide", 24);
    /** Of three small models. */
    private static final long SMALL = Long.getLong("ashlar.emitted.small", 90);

    private final List<String> differences = new ArrayList<>();
    private int statements;
    private int pairs;
    private int stopped;

    @Test
    void doWhatIsPredicted() {
        DeepStack.call(() -> {
            Prediction prediction = new Prediction(new PostgresParser(), 18);
            try (Playground live = new Playground();
                    Playground fresh = new Playground()) {
                live.prepare();
                fresh.prepare();
                Laws laws = new Laws(live, fresh);
                for (long seed = 1; seed <= WIDE; seed++) {
                    String from = WideSchema.of(new Choices(seed, seed, Integer.MAX_VALUE));
                    String to = WideSchema.of(new Choices(seed, -seed, 1 + (int) (seed % 5)));
                    pair(laws, live, seed, from, to, prediction);
                }
                RandomSchema schemas = new RandomSchema(WIDE);
                for (long seed = 1; seed <= SMALL; seed++) {
                    pair(laws, live, -seed, valid(schemas), valid(schemas), prediction);
                }
            }
            return true;
        });
        System.out.printf("%d statements of %d random pairs traced, %d scripts stopped%n", statements, pairs, stopped);
        assertThat(differences).isEmpty();
    }

    private static String valid(RandomSchema schemas) {
        String schema = schemas.next();
        while (Schemas.valid(schema).isEmpty()) {
            schema = schemas.next();
        }
        return schema;
    }

    private void pair(Laws laws, Playground live, long seed, String before, String after, Prediction prediction)
            throws SQLException {
        Laws.Made from;
        Laws.Made to;
        try {
            from = laws.make(before);
            to = laws.make(after);
        } catch (SQLException | AssertionError e) {
            return; // PostgreSQL refuses the schema, which other tests look at
        }
        if (!Refusal.of(from.wanted(), to.wanted()).isEmpty()) {
            return;
        }
        pairs++;
        OnlinePlan plan = Online.plan(from.wanted(), to.wanted(), Intent.NONE);
        boolean stages = seed % 2 == 0;
        String sql = stages ? StageText.of(plan.expand().up()) : Schemas.script(from.wanted(), to.wanted());
        trace(live, from, to, sql, prediction, seed);
    }

    private void trace(Playground live, Laws.Made from, Laws.Made to, String sql, Prediction prediction, long seed)
            throws SQLException {
        live.emptied();
        live.apply(Schemas.script(Catalog.EMPTY, from.desired()));
        live.apply(new RowMaker(from.wanted(), to.wanted()).script());
        Trip.empty(live, from.wanted(), to.wanted());
        DatabaseUrl url = DatabaseUrl.parse(live.url());
        Script script = Script.read(new SourceFile("script.sql", sql));
        try (Connection connection = Connector.open(url);
                Tracer tracer = Tracer.open(url)) {
            Relations relations = RelationsReader.read(connection);
            Set<TableName> withoutRows = withoutRows(connection, from.wanted());
            List<Traced> traced = tracer.run(script);
            statements += traced.size();
            if (!traced.isEmpty() && traced.get(traced.size() - 1).failure() != null) {
                stopped++;
            }
            prediction
                    .differences(script, relations, traced, withoutRows)
                    .forEach(d -> differences.add("seed " + seed + ": " + d));
        }
    }

    /** Asked by a session of its own, for the playground's would keep its locks. */
    private static Set<TableName> withoutRows(Connection connection, Catalog catalog) throws SQLException {
        Set<TableName> empty = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            for (Table table : catalog.tables()) {
                String sql = "SELECT 1 FROM " + table.name().quoted() + " LIMIT 1";
                try (ResultSet rows = statement.executeQuery(sql)) {
                    if (!rows.next()) {
                        empty.add(table.name());
                    }
                }
            }
        }
        return empty;
    }
}
