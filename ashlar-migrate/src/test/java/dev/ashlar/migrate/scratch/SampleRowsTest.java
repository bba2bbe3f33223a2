package dev.ashlar.migrate.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows for tables of every type and in every relation. */
class SampleRowsTest {
    private static final String TABLES = """
            CREATE TYPE mood AS ENUM ('sad', 'fine');
            CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
            CREATE TABLE types (
              a smallint NOT NULL, b integer PRIMARY KEY, c bigint NOT NULL, d numeric(10, 2) NOT NULL, e real NOT NULL,
              f double precision NOT NULL, g money NOT NULL, h boolean NOT NULL, i text NOT NULL UNIQUE,
              j varchar(3) NOT NULL UNIQUE, k char(1) NOT NULL UNIQUE, l date NOT NULL, m timestamp(3) NOT NULL,
              n timestamptz NOT NULL, o time NOT NULL, p timetz NOT NULL, q interval NOT NULL, r uuid NOT NULL UNIQUE,
              s json NOT NULL, t jsonb NOT NULL, u bytea NOT NULL, v inet NOT NULL, w cidr NOT NULL, x macaddr NOT NULL,
              y bit(4) NOT NULL UNIQUE, z varbit(8) NOT NULL, aa xml NOT NULL, ab tsvector NOT NULL, ac tsquery NOT NULL,
              ad point NOT NULL, ae box NOT NULL, af polygon NOT NULL, ag circle NOT NULL, ah lseg NOT NULL, ai path NOT NULL,
              aj int4range NOT NULL, ak numrange NOT NULL, al daterange NOT NULL, am tstzrange NOT NULL,
              an int8multirange NOT NULL, ao datemultirange NOT NULL, ap mood NOT NULL, aq mood[] NOT NULL,
              ar positive NOT NULL, at integer[] NOT NULL, au varchar(5)[] NOT NULL, av tsrange NOT NULL,
              aw macaddr8 NOT NULL, ax oid NOT NULL, ay int8range NOT NULL);
            CREATE TABLE child (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent text NOT NULL REFERENCES types (i));
            CREATE TABLE aaa (child_id bigint NOT NULL REFERENCES child, one integer GENERATED ALWAYS AS (1) STORED,
              PRIMARY KEY (child_id));
            CREATE TABLE tree (id integer PRIMARY KEY, parent integer NOT NULL REFERENCES tree);
            CREATE TABLE moody (mood mood PRIMARY KEY);
            CREATE TABLE refusing (id integer PRIMARY KEY, n integer CHECK (n > 100));
            """;

    @Test
    void everyTypeAndEveryRelationGetsRows() throws SQLException {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase();
                Connection connection = Connector.open(DatabaseUrl.parse(database.ownerUrl()));
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            SampleRows.fill(connection, List.of("public"));
            assertThat(count(statement, "types")).isEqualTo(3);
            assertThat(count(statement, "child")).isEqualTo(3);
            assertThat(count(statement, "aaa")).isEqualTo(3);
            assertThat(count(statement, "tree")).isEqualTo(3);
            assertThat(count(statement, "moody")).isEqualTo(2);
            assertThat(count(statement, "refusing"))
                    .as("without what the CHECK refuses")
                    .isEqualTo(3);
            SampleRows.fill(connection, List.of("public"));
            assertThat(count(statement, "types")).isEqualTo(3);
        }
    }

    private static int count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
