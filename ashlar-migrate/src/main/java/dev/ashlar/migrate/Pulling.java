package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.pull.NameStyle;
import dev.ashlar.compiler.pull.PulledSchema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Writes what a database holds as a schema. Changes nothing in it. */
public final class Pulling {
    private final DatabaseUrl url;
    private final Settings settings;
    private final NameStyle style;

    /**
     * @param style how tables and columns are named that no schema has named yet
     */
    public Pulling(DatabaseUrl url, Settings settings, NameStyle style) {
        this.url = url;
        this.settings = settings;
        this.style = style;
    }

    /**
     * A new schema.
     *
     * @param others PostgreSQL schemas to read besides the connection's own
     */
    public SourceFile fresh(String fileName, List<String> others) {
        return PulledSchema.of(live(schemas(others)), style, fileName);
    }

    /**
     * An existing schema, brought to what the database holds. It is made in a scratch database first, so that both are
     * compared in PostgreSQL's own words.
     *
     * @param others PostgreSQL schemas to read besides those that the schema names
     */
    public List<SourceFile> merged(List<SourceFile> files, Schema existing, List<String> others) {
        List<String> schemas = Stream.concat(Rehearsal.schemas(url, existing).stream(), schemas(others).stream())
                .distinct()
                .toList();
        Catalog wanted = new Rehearsal(url, settings).ofSchema(existing, schemas);
        return PulledSchema.merged(files, existing, wanted, live(schemas), style);
    }

    private List<String> schemas(List<String> others) {
        return Stream.concat(Stream.of(url.schema()), others.stream())
                .distinct()
                .toList();
    }

    private Catalog live(List<String> schemas) {
        try (Connection connection = Connector.open(url)) {
            return Introspector.read(connection, schemas);
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }
}
