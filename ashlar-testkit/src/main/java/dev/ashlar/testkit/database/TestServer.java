package dev.ashlar.testkit.database;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.migrate.connect.DatabaseUrl;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The server that test databases live on: the embedded one of this JVM, or the one that the environment variable
 * {@code TEST_DATABASE_URL} names, whose user must be allowed to create databases and roles. Safe for threads, and
 * for several JVMs on one server. Closing it drops its templates.
 */
public final class TestServer implements AutoCloseable {
    private static final String VARIABLE = "TEST_DATABASE_URL";

    private final DatabaseUrl admin;
    private final boolean embedded;
    private final Set<String> templates = ConcurrentHashMap.newKeySet();

    private TestServer(DatabaseUrl admin, boolean embedded) {
        this.admin = admin;
        this.embedded = embedded;
    }

    /**
     * @throws dev.ashlar.embedded.EmbeddedPostgresException when the embedded server does not start
     */
    public static TestServer open() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(url -> !url.isBlank())
                .map(TestServer::at)
                .orElseGet(() -> new TestServer(
                        DatabaseUrl.parse(EmbeddedPostgres.shared().ownerUrl("postgres")), true));
    }

    /** A running server, as a URL of any database on it. */
    public static TestServer at(String url) {
        return new TestServer(DatabaseUrl.parse(url), false);
    }

    /** A new database as {@code preparation} leaves it. The first call makes the template; each call copies it. */
    public TestDatabase create(Preparation preparation) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        new Template(this, preparation).copyTo(name);
        return new TestDatabase(this, name);
    }

    String ownerUrl(String database) {
        return url(database, Optional.ofNullable(admin.user()), Map.of());
    }

    /**
     * The embedded server lets {@code app} log in. On another server that would need a password, so the owner logs
     * in and takes the role from the first statement on.
     */
    String applicationUrl(String database) {
        return embedded
                ? url(database, Optional.of(Roles.APPLICATION), Map.of())
                : url(database, Optional.ofNullable(admin.user()), Map.of("options", "-c role=" + Roles.APPLICATION));
    }

    private String url(String database, Optional<String> user, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(admin.properties());
        user.ifPresent(name -> properties.put("user", name));
        Optional.ofNullable(admin.password()).ifPresent(password -> properties.put("password", password));
        properties.putAll(more);
        return JdbcUrl.of(admin.withDatabase(database).jdbc(), properties);
    }

    Maintenance maintenance() {
        return new Maintenance(ownerUrl(admin.database()));
    }

    boolean isEmbedded() {
        return embedded;
    }

    void remember(String template) {
        templates.add(template);
    }

    /** Drops the templates that were made or used through this server; another JVM makes its own again. */
    @Override
    public void close() {
        for (String template : templates) {
            maintenance().dropTemplate(template);
        }
        templates.clear();
    }
}
