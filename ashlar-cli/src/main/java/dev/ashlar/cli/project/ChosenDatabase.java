package dev.ashlar.cli.project;

import dev.ashlar.compiler.model.Datasource;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.Options;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database that a command works on: the one that a URL names, or else a PostgreSQL of its own that keeps its data in
 * {@code .ashlar/} beside the schema. Closing it stops the server that it started; closing it twice is safe.
 */
public final class ChosenDatabase implements AutoCloseable {
    private static final String EMBEDDED_NAME = "app";

    private final String ownerUrl;
    private final String applicationUrl;
    private final @Nullable EmbeddedPostgres server;

    private ChosenDatabase(String ownerUrl, String applicationUrl, @Nullable EmbeddedPostgres server) {
        this.ownerUrl = ownerUrl;
        this.applicationUrl = applicationUrl;
        this.server = server;
    }

    /**
     * In this order: {@code --url}; {@code DATABASE_URL} (with {@code DIRECT_URL} for the owner's work, past a pooler); the
     * datasource's own url; PostgreSQL started here.
     *
     * @param option the value of {@code --url}, empty when not given
     * @param home the folder that {@code .ashlar/} lies in
     */
    public static ChosenDatabase choose(
            Workplace workplace, String option, @Nullable Datasource datasource, Path home) {
        if (!option.isEmpty()) {
            return new ChosenDatabase(option, option, null);
        }
        Optional<String> variable = workplace.variable("DATABASE_URL");
        if (variable.isPresent()) {
            return new ChosenDatabase(workplace.variable("DIRECT_URL").orElse(variable.get()), variable.get(), null);
        }
        return declared(workplace, datasource)
                .map(url -> new ChosenDatabase(url, url, null))
                .orElseGet(() -> embedded(workplace, home));
    }

    /** As the role that owns the tables: migrations, and work across tenants. */
    public String ownerUrl() {
        return ownerUrl;
    }

    /** As the role that an application connects with. */
    public String applicationUrl() {
        return applicationUrl;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static Optional<String> declared(Workplace workplace, @Nullable Datasource datasource) {
        if (datasource == null) {
            return Optional.empty();
        }
        String variable = datasource.urlVariable();
        if (variable != null) {
            return workplace.variable(variable);
        }
        return Optional.ofNullable(datasource.url());
    }

    private static ChosenDatabase embedded(Workplace workplace, Path home) {
        workplace
                .terminal()
                .error(workplace.terminal().dim("no DATABASE_URL: using PostgreSQL in " + home.resolve(".ashlar")));
        EmbeddedPostgres server = EmbeddedPostgres.start(Options.forProject(home));
        if (!server.hasDatabase(EMBEDDED_NAME)) {
            server.createDatabase(EMBEDDED_NAME);
        }
        return new ChosenDatabase(server.ownerUrl(EMBEDDED_NAME), server.applicationUrl(EMBEDDED_NAME), server);
    }
}
