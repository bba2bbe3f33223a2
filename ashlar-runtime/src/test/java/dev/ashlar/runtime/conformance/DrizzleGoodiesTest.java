package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Aggregates.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Category;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.JsonCodec;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.build.SqlLane;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's page of goodies, and types of one's own. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleGoodiesTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    /** What has no database: it keeps the statements, and answers nothing. */
    record Paper(List<Statement> statements) implements Executor {
        @Override
        public <R> List<R> query(Statement statement, RowReader<R> reader) {
            statements.add(statement);
            return List.of();
        }

        @Override
        public long execute(Statement statement) {
            statements.add(statement);
            return 0;
        }
    }

    record Email(String name, String host) {
        static Email parse(String text) {
            return new Email(text.substring(0, text.indexOf('@')), text.substring(text.indexOf('@') + 1));
        }

        @Override
        public String toString() {
            return name + "@" + host;
        }
    }

    record Theme(String text) {}

    @Test
    @Cell("Drizzle: type API")
    void aRowIsARecord() {
        List<User> rows = db.user().findMany(q -> q.take(1));
        assertThat(User.class.isRecord()).isTrue();
        assertThat(rows).hasSize(1);
        assertThat(User.class.getRecordComponents()).hasSameSizeAs(USER.columns());
    }

    @Test
    @Cell("Drizzle: logging")
    void statementsAreTold() {
        Recording seen =
                world.database().record(() -> db.select(USER.id).from(USER).fetch(x -> x));
        assertThat(seen.toString()).contains("4 rows").contains("SELECT \"t0\".\"id\" FROM \"users\"");
    }

    @Test
    @Cell("Drizzle: logging / a logger of one's own")
    void statementsAreToldToWhomIsNamed() {
        List<String> lines = new ArrayList<>();
        try (Database database = Database.builder()
                .url(world.url())
                .poolSize(1)
                .listener(event -> lines.add(event.text()))
                .build()) {
            new Db(database).select(USER.id).from(USER).fetch(x -> x);
        }
        assertThat(lines).contains("SELECT \"t0\".\"id\" FROM \"users\" AS \"t0\"");
    }

    @Test
    @Cell("Drizzle: printing SQL query")
    void aStatementIsItsSql() {
        assertThat(db.select(USER.id, USER.name).from(USER).groupBy(USER.id).toString())
                .isEqualTo("SELECT \"t0\".\"id\", \"t0\".\"name\" FROM \"users\" AS \"t0\" GROUP BY \"t0\".\"id\"");
        assertThat(db.update(USER).set(USER.visits, 1).where(USER.id.eq(1)).toString())
                .startsWith("UPDATE \"users\"");
    }

    @Test
    @Cell("Drizzle: raw SQL queries")
    void sqlInOnesOwnWords() {
        assertThat(db.sql("SELECT id FROM users WHERE id = ?", 2)
                        .as(PgType.INTEGER)
                        .fetch(x -> x))
                .containsExactly(2);
    }

    @Test
    @Cell("Drizzle: standalone query builder")
    void queriesWithoutADatabase() {
        SqlLane lane = new SqlLane(new Paper(new ArrayList<>()));
        assertThat(lane.select(USER.id).from(USER).where(USER.name.eq("Dan")).toString())
                .isEqualTo("SELECT \"t0\".\"id\" FROM \"users\" AS \"t0\" WHERE \"t0\".\"name\" = ?");
    }

    @Test
    @Cell("Drizzle: mock driver")
    void statementsGoToPaper() {
        Paper paper = new Paper(new ArrayList<>());
        SqlLane lane = new SqlLane(paper);
        assertThat(lane.select(USER.id).from(USER).where(USER.name.eq("Dan")).fetch(x -> x))
                .isEmpty();
        assertThat(lane.deleteFrom(USER).where(USER.id.eq(1)).execute()).isZero();
        assertThat(paper.statements()).hasSize(2);
        assertThat(paper.statements().get(0).parameters())
                .extracting(Parameter::value)
                .containsExactly("Dan");
    }

    @Test
    @Cell("Drizzle: get typed columns")
    void aTableKnowsItsColumns() {
        Column<String> email = USER.email;
        assertThat(USER.columns()).hasSize(16).contains(email);
        assertThat(USER.column("email")).isSameAs(email);
    }

    @Test
    @Cell("Drizzle: get table information")
    void aTableKnowsWhatItIs() {
        assertThat(USER.name()).isEqualTo("users");
        assertThat(USER.schema()).isNull();
        assertThat(USER.primaryKey()).extracting(Column::name).containsExactly("id");
        assertThat(USER.constraints()).extracting(Constraint::name).contains("users_email_key", "users_boss_id_fkey");
    }

    @Test
    @Cell("Drizzle: custom type / dataType")
    void aTypeByItsName() {
        PgType<String> word = PgType.named("text");
        assertThat(db.sql("SELECT name FROM users WHERE id = 1").as(word).fetch(x -> x))
                .containsExactly("Ann");
    }

    @Test
    @Cell("Drizzle: custom type / toDriver, fromDriver")
    void aTypeOfOnesOwn() {
        PgType<Email> email = PgType.textual("text", Email::toString, Email::parse);
        assertThat(db.select(USER.email.cast(email))
                        .from(USER)
                        .where(USER.id.eq(1))
                        .fetch(x -> x))
                .containsExactly(new Email("ann", "x.org"));
        assertThat(db.select(USER.id)
                        .from(USER)
                        .where(USER.email.cast(email).eq(new Email("bob", "x.org")))
                        .fetch(x -> x))
                .containsExactly(2);
    }

    @Test
    @Cell("Drizzle: compare object types")
    void whatAThingIs() {
        Expression<?> lucky = USER.lucky;
        assertThat(lucky instanceof Column<?>).isTrue();
        assertThat(lucky instanceof ListColumn<?> list && list.element() == PgType.INTEGER)
                .isTrue();
        assertThat(count()).isNotInstanceOf(Column.class);
    }

    /** Of a JSON column: the application's own writer and reader of JSON. */
    @Test
    @Cell("Drizzle: custom type / codec")
    void aDocumentOfAClass() {
        JsonCodec codec = new JsonCodec() {
            @Override
            public String write(Object value) {
                return ((Theme) value).text();
            }

            @Override
            public <T> T read(String json, Class<T> type) {
                return type.cast(new Theme(json));
            }
        };
        PgType<Theme> theme = PgType.json(PgType.JSONB, Theme.class, codec);
        assertThat(db.sql("SELECT settings -> 'theme' FROM users WHERE id = ?", 2)
                        .as(theme)
                        .fetch(x -> x))
                .containsExactly(new Theme("{\"name\": \"light\"}"));
        assertThat(db.sql("SELECT ? = settings FROM users WHERE id = 2", new Parameter(theme, new Theme("{}")))
                        .as(PgType.BOOLEAN)
                        .fetch(x -> x))
                .containsExactly(false);
    }

    /** Drizzle puts a project's name before each table's; a schema of PostgreSQL keeps projects apart with their names as they are. */
    @Test
    @Cell("Drizzle: multi-project schema")
    void severalProjectsInOneDatabase() {
        for (String project : List.of("project_1", "project_2")) {
            world.sql("CREATE SCHEMA " + project + "; CREATE TABLE " + project
                    + ".categories (LIKE public.categories INCLUDING ALL);"
                    + " INSERT INTO " + project + ".categories (id, name) VALUES (1, 'of " + project + "')");
        }
        for (String project : List.of("project_1", "project_2")) {
            try (Database database = Database.builder()
                    .url(world.url() + "&schema=" + project)
                    .poolSize(1)
                    .build()) {
                Db one = new Db(database);
                assertThat(one.category().findMany()).extracting(Category::name).containsExactly("of " + project);
                one.category().update(k -> k.id(1), c -> c.name(project + " was here"));
            }
        }
        assertThat(db.category().count(q -> q.where(c -> c.name.endsWith("was here"))))
                .isZero();
    }
}
