package dev.ashlar.cli.demo;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.Options;
import java.nio.file.Path;

/** The demo's own server, kept between runs, with databases that each run makes anew. */
final class DemoDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;

    private DemoDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static DemoDatabase start(Path home) {
        return new DemoDatabase(EmbeddedPostgres.start(Options.forProject(home)));
    }

    /** An empty database of that name; what an earlier run left in it is gone. */
    Urls fresh(String name) {
        if (server.hasDatabase(name)) {
            server.dropDatabase(name);
        }
        server.createDatabase(name);
        return new Urls(server.ownerUrl(name), server.applicationUrl(name));
    }

    @Override
    public void close() {
        server.close();
    }

    record Urls(String owner, String application) {}
}
