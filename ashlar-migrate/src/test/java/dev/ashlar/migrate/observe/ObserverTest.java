package dev.ashlar.migrate.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.compiler.lint.live.LiveColumn;
import dev.ashlar.compiler.lint.live.LiveConstraint;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveForeignKey;
import dev.ashlar.compiler.lint.live.LiveFunction;
import dev.ashlar.compiler.lint.live.LiveGrant;
import dev.ashlar.compiler.lint.live.LiveIndex;
import dev.ashlar.compiler.lint.live.LiveSequence;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.live.LiveView;
import dev.ashlar.compiler.lint.live.ObjectName;
import dev.ashlar.compiler.lint.live.QualifiedName;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObserverTest {
    private static final QualifiedName POSTS = new QualifiedName("public", "posts");
    private static final String SCHEMA = """
            CREATE TABLE users (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
            CREATE TABLE posts (id bigserial PRIMARY KEY, author_id int NOT NULL REFERENCES users ON DELETE CASCADE,
              title varchar(20), state text DEFAULT 'new');
            COMMENT ON TABLE posts IS 'what people write';
            CREATE INDEX posts_title ON posts (lower(title), author_id) INCLUDE (state) WHERE state <> 'old';
            ALTER TABLE posts ADD CONSTRAINT short CHECK (length(title) < 10) NOT VALID;
            ALTER TABLE posts ENABLE ROW LEVEL SECURITY;
            CREATE POLICY mine ON posts FOR SELECT USING (author_id = 1);
            CREATE VIEW titles WITH (security_invoker) AS SELECT title FROM posts;
            CREATE MATERIALIZED VIEW counts AS SELECT count(*) FROM posts;
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
              AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER touched BEFORE INSERT OR UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION touch();
            INSERT INTO users (name) SELECT 'u' || n FROM generate_series(1, 100) n;
            INSERT INTO posts (author_id, title) SELECT 1 + n % 100, 't' FROM generate_series(1, 1000) n;
            GRANT SELECT ON posts TO PUBLIC;
            ANALYZE;
            """;

    private TemporaryDatabase database;

    @BeforeEach
    void open() {
        database = EmbeddedPostgres.temporaryDatabase();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tables_and_columns() throws SQLException {
        LiveDatabase live = observe(SCHEMA);
        LiveTable posts = live.table(POSTS).orElseThrow();
        assertThat(posts.rows()).isEqualTo(1000);
        assertThat(posts.sizes().heap()).isPositive();
        assertThat(posts.sizes().indexes()).isPositive();
        assertThat(posts.upkeep().lastAnalyze()).isNotNull();
        assertThat(posts.rowSecurity()).isTrue();
        assertThat(posts.forced()).isFalse();
        assertThat(posts.comment()).isEqualTo("what people write");
        LiveColumn author = live.columnsOf(POSTS)
                .filter(c -> c.name().equals("author_id"))
                .findFirst()
                .orElseThrow();
        assertThat(author.type()).isEqualTo("integer");
        assertThat(author.notNull()).isTrue();
        assertThat(author.statistics().orElseThrow().distinct()).isEqualTo(100);
        assertThat(live.catalog().tables()).hasSize(2);
    }

    @Test
    void indexes_and_constraints() throws SQLException {
        LiveDatabase live = observe(SCHEMA);
        LiveIndex index = live.indexesOf(POSTS)
                .filter(i -> i.name().equals("posts_title"))
                .findFirst()
                .orElseThrow();
        assertThat(index.keys()).containsExactly("lower((title)::text)", "author_id");
        assertThat(index.include()).containsExactly("state");
        assertThat(index.predicate()).contains("old");
        assertThat(index.valid()).isTrue();
        assertThat(index.scans()).isZero();
        assertThat(live.constraints())
                .filteredOn(c -> !c.validated())
                .extracting(LiveConstraint::name)
                .containsExactly("short");
        assertThat(live.foreignKeys())
                .containsExactly(new LiveForeignKey(
                        POSTS,
                        "posts_author_id_fkey",
                        List.of("author_id"),
                        List.of("integer"),
                        new QualifiedName("public", "users"),
                        List.of("id"),
                        List.of("integer"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.NO_ACTION,
                        true,
                        false));
    }

    @Test
    void sequences_know_their_columns() throws SQLException {
        List<LiveSequence> sequences = observe(SCHEMA).sequences();
        assertThat(sequences).extracting(LiveSequence::last).containsExactly(1000L, 100L);
        assertThat(sequences).extracting(LiveSequence::column).containsExactly("id", "id");
        assertThat(sequences.get(1).limit()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void code_and_rights() throws SQLException {
        LiveDatabase live = observe(SCHEMA);
        LiveFunction touch = live.functions().get(0);
        assertThat(touch.securityDefiner()).isTrue();
        assertThat(touch.searchPath()).isEmpty();
        assertThat(touch.isExecutableByEveryone()).isTrue();
        assertThat(live.triggers().get(0).events()).containsExactly("INSERT", "UPDATE");
        LiveView titles = live.views().get(1);
        assertThat(titles.securityInvoker()).isTrue();
        assertThat(titles.reads()).containsExactly(POSTS);
        assertThat(live.policiesOf(POSTS).findFirst().orElseThrow().using()).isEqualTo("(author_id = 1)");
        assertThat(live.grants())
                .contains(new LiveGrant(ObjectName.table("public", "posts"), "public", "SELECT", false));
        assertThat(live.roles()).isNotEmpty();
        assertThat(live.setting("max_connections").orElseThrow().number()).isPositive();
    }

    @Test
    void a_role_without_rights_sees_less_and_fails_at_nothing() throws SQLException {
        run(SCHEMA);
        LiveDatabase live = Observer.observe(DatabaseUrl.parse(database.applicationUrl()));
        assertThat(live.server().superuser()).isFalse();
        assertThat(live.table(POSTS)).isPresent();
        assertThat(live.statements()).isEmpty();
    }

    @Test
    void the_number_of_queries_does_not_depend_on_what_there_is() throws SQLException {
        int before = queries();
        run(SCHEMA);
        assertThat(queries()).isEqualTo(before);
    }

    @Test
    void a_locked_table_is_not_waited_for() throws SQLException {
        run(SCHEMA);
        DatabaseUrl url = DatabaseUrl.parse(database.ownerUrl());
        try (Connection migration = Connector.open(url);
                Statement statement = migration.createStatement()) {
            migration.setAutoCommit(false);
            statement.execute("LOCK TABLE posts");
            assertThatThrownBy(() -> Observer.observe(url)).hasMessageContaining("lock timeout");
            migration.rollback();
        }
    }

    @SuppressWarnings("NullAway") // a void method returns null
    private int queries() throws SQLException {
        AtomicInteger count = new AtomicInteger();
        try (Connection connection = Connector.open(DatabaseUrl.parse(database.ownerUrl()))) {
            Connection counting = (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        count.addAndGet(method.getName().matches("createStatement|prepareStatement") ? 1 : 0);
                        return method.invoke(connection, arguments);
                    });
            Observer.observe(counting, "public");
        }
        return count.get();
    }

    private LiveDatabase observe(String sql) throws SQLException {
        run(sql);
        return Observer.observe(DatabaseUrl.parse(database.ownerUrl()));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = Connector.open(DatabaseUrl.parse(database.ownerUrl()));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
