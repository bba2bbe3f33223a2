package dev.ashlar.migrate.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies, roles and grants on a real PostgreSQL. */
class SecurityRoundTripTest {
    private static final String HEADER = "datasource db {\n  provider = \"postgresql\"\n}\n\n";

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

    private void drop(RoundTrip trip) throws SQLException {
        trip.execute("DROP OWNED BY " + app + "; DROP ROLE " + app);
    }
}
