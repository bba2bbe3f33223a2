package dev.ashlar.migrate.directive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.pull.NameStyle;
import dev.ashlar.compiler.pull.PulledSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies, roles and grants on a real PostgreSQL. */
class SecurityRoundTripTest {
    private static final String HEADER = "datasource db {\n  provider = \"postgresql\"\n}\n\n";

    private static final String EMPTY = "-- This is an empty migration.\n";

    /** Roles are the whole server's, and other tests run on it too. */
    private final String app =
            "app_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    static Stream<Path> cases() {
        return RoundTrip.cases("security");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDatabaseFollowsTheSchemaThereAndBack(Path folder) throws SQLException {
        try (RoundTrip trip = new RoundTrip()) {
            trip.walk(folder);
        }
    }

    private String schema(String directives) {
        return HEADER + directives.replace("@app", app) + """

                model Cat {
                  id   Int    @id @default(autoincrement())
                  name String
                  tags Tag[]
                }

                model Tag {
                  id   Int   @id
                  cats Cat[]
                }
                """;
    }

    private String whole() {
        return schema("""
                /// @role("@app", login: true)
                /// @grant(usage, on: schema, to: "@app")
                /// @defaultPrivileges([select, insert, update, delete], on: tables, to: "@app")
                /// @defaultPrivileges([usage, select], on: sequences, to: "@app")
                """);
    }

    @Test
    void aSchemaSaysTheWholeAccessOfAnApplication() throws SQLException {
        try (RoundTrip trip = new RoundTrip()) {
            trip.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            trip.go(whole());
            trip.execute("CREATE TABLE later (id int); SET ROLE " + app);
            trip.execute("INSERT INTO \"Cat\" (name) VALUES ('Tom'); DELETE FROM \"Cat\"; SELECT * FROM later");
            trip.execute("INSERT INTO \"_CatToTag\" SELECT 1, 1 WHERE false; RESET ROLE");
            assertThat(trip.query("SELECT rolcanlogin FROM pg_roles WHERE rolname = '" + app + "'"))
                    .containsExactly("t");
            String script = trip.go(schema("""
                    /// @role("@app", login: true)
                    /// @grant(select, on: tables, to: "@app")
                    """));
            assertThat(script)
                    .contains("REVOKE DELETE, INSERT", "ALTER DEFAULT PRIVILEGES")
                    .doesNotContain("GRANT SELECT");
            trip.go(schema(""));
            trip.go(whole());
            drop(trip);
        }
    }

    @Test
    void whatIsTriedLeavesNoRoleBehindAndChangesNone() throws SQLException {
        try (RoundTrip trip = new RoundTrip()) {
            trip.rehearse(whole());
            assertThat(trip.query("SELECT 1 FROM pg_roles WHERE rolname = '" + app + "'"))
                    .isEmpty();
            trip.execute("CREATE ROLE " + app + " NOLOGIN");
            trip.rehearse(whole());
            assertThat(trip.query("SELECT rolcanlogin FROM pg_roles WHERE rolname = '" + app + "'"))
                    .containsExactly("f");
            drop(trip);
        }
    }

    @Test
    void membershipsFollow() throws SQLException {
        String one = "/// @role(\"@app\")\n/// @role(\"@app_readers\")\n";
        try (RoundTrip trip = new RoundTrip()) {
            trip.go(schema(one));
            trip.go(schema(one.replace("\"@app\")", "\"@app\", inherit: false, memberOf: [\"@app_readers\"])")));
            String members = "SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = '"
                    + app + "'";
            assertThat(trip.query(members)).isEqualTo(List.of("1"));
            trip.go(schema(one));
            assertThat(trip.query(members)).isEmpty();
            trip.execute("DROP ROLE " + app + "_readers");
            drop(trip);
        }
    }

    @Test
    void whatOtherRolesHaveIsLeftAlone() throws SQLException {
        try (RoundTrip trip = new RoundTrip()) {
            trip.go(schema(""));
            trip.execute("CREATE ROLE " + app + "; GRANT SELECT ON \"Cat\" TO " + app);
            assertThat(trip.go(schema(""))).doesNotContain(app);
            assertThat(trip.go(schema("/// @role(\"@app\")\n"))).contains("REVOKE SELECT");
            drop(trip);
        }
    }

    @Test
    void aPulledSchemaSaysWhatRolesMayDo() throws SQLException {
        String readers = app + "_readers";
        try (RoundTrip trip = new RoundTrip()) {
            trip.go(whole());
            trip.execute("CREATE ROLE " + readers + "; GRANT " + readers + " TO " + app);
            trip.execute("GRANT SELECT (id, name) ON \"Cat\" TO " + readers + "; GRANT SELECT, UPDATE ON \"Tag\" TO "
                    + readers);
            trip.execute("GRANT SELECT ON \"Cat\" TO PUBLIC");
            String pulled = pulled(trip);
            assertThat(pulled.lines())
                    .contains(
                            "/// @role(" + app + ", login: true, memberOf: [" + readers + "])",
                            "/// @role(" + readers + ")",
                            "/// @grant([usage], on: schema, to: [" + app + "])",
                            "/// @defaultPrivileges([delete, insert, select, update], on: tables, to: [" + app + "])",
                            "/// @defaultPrivileges([select, usage], on: sequences, to: [" + app + "])",
                            "/// @grant([select], to: [" + readers + "], columns: [id, name])",
                            "/// @grant([select, update], to: [" + readers + "])",
                            "/// @grant([select], to: [public])");
            assertThat(trip.go(pulled)).isEqualTo(EMPTY);
            trip.execute("DROP OWNED BY " + readers + "; DROP ROLE " + readers);
            drop(trip);
        }
    }

    /** Of such a role a schema would take away what it cannot say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT UPDATE ON SEQUENCE \"Cat_id_seq\" TO @app; GRANT SELECT ON \"Dog_id_seq\" TO @app",
                "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO @app; GRANT UPDATE ON \"Cat\" TO @app",
                "GRANT SELECT (\"A\") ON \"_CatToTag\" TO @app",
            })
    void aPulledSchemaIsSilentOfARoleOfWhichItCannotSayAll(String grants) throws SQLException {
        try (RoundTrip trip = new RoundTrip()) {
            trip.go(schema("") + "model Dog {\n  id Int @id @default(autoincrement())\n}\n");
            trip.execute("CREATE ROLE " + app + "; " + grants.replace("@app", app));
            String pulled = pulled(trip);
            assertThat(pulled).doesNotContain(app);
            assertThat(trip.go(pulled)).isEqualTo(EMPTY);
            drop(trip);
        }
    }

    private static String pulled(RoundTrip trip) throws SQLException {
        return PulledSchema.of(trip.catalog(List.of("public")), NameStyle.DATABASE, "schema.prisma")
                .text();
    }

    private void drop(RoundTrip trip) throws SQLException {
        trip.execute("DROP OWNED BY " + app + "; DROP ROLE " + app);
    }
}
