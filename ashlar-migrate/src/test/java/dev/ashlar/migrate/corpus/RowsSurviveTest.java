package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes keep the values of the rows that are there. */
class RowsSurviveTest {
    private static final String ENUMS = "\nenum Mood {\n  HAPPY\n  SAD\n}\nenum Kind {\n  HAPPY\n}\n";

    private Playground playground;

    @BeforeEach
    void open() throws SQLException {
        playground = new Playground();
    }

    @AfterEach
    void close() throws SQLException {
        playground.close();
    }

    private static String cat(String field) {
        return "datasource db {\n  provider = \"postgresql\"\n}\nmodel Cat {\n  id Int @id\n  v " + field + "\n}"
                + ENUMS;
    }

    private void migrate(String from, String to) throws SQLException {
        playground.apply(Schemas.script(Schemas.catalog(from), Schemas.catalog(to)));
    }

    private void start(String schema, String... sql) throws SQLException {
        playground.apply(Schemas.script(Catalog.EMPTY, Schemas.catalog(schema)));
        for (String statement : sql) {
            playground.apply(statement);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Int | BigInt | 7 | 7",
                "Int @default(1) | String @default(\"1\") | 7 | 7",
                "String @default(\"1\") | Int @default(1) | '7' | 7",
                "String | Json | '{\"a\": 1}' | {\"a\": 1}",
                "String | Mood | 'SAD' | SAD",
                "Mood @default(SAD) | String @default(\"x\") | 'SAD' | SAD",
                "Mood @default(HAPPY) | Kind @default(HAPPY) | 'HAPPY' | HAPPY",
                "Int | Int[] | 7 | {7}",
                "Int? | String[] | NULL | null",
                "Int[] | Int? | '{7,8}' | 7",
                "String[] | Mood[] | '{SAD}' | {SAD}",
                "Mood[] @default([SAD]) | Kind[] @default([HAPPY]) | '{HAPPY}' | {HAPPY}",
                "Boolean | Int | true | 1",
                "Boolean | BigInt | true | 1",
                "Int | Boolean | 2 | t",
                "Boolean | String | true | true",
                "DateTime | DateTime @db.Date | '2020-01-02 03:04:05' | 2020-01-02",
                "String | String @db.Uuid | '00000000-0000-7000-8000-000000000000' | 00000000-0000-7000-8000-000000000000",
                "Int @default(autoincrement()) | BigInt @default(autoincrement()) | 7 | 7",
                "Int @default(autoincrement()) | String @default(cuid()) | 7 | 7",
                "Float | Decimal @db.Decimal(5, 1) | 2.25 | 2.3",
                "Bytes | String | '\\x6869' | \\x6869"
            })
    void aValueBecomesOneOfTheNewType(String from, String to, String value, String wanted) throws SQLException {
        start(cat(from), "INSERT INTO \"Cat\" (id, v) VALUES (1, " + value + ")");
        migrate(cat(from), cat(to));
        assertThat(playground.query("SELECT v FROM \"Cat\"")).containsExactly(wanted);
    }

    @Test
    void anEnumThatShrinksKeepsItsRows() throws SQLException {
        String from = cat("Mood @default(SAD)");
        String to = from.replace("  SAD\n", "").replace("(SAD)", "(HAPPY)");
        start(from, "INSERT INTO \"Cat\" (id, v) VALUES (1, 'HAPPY')");
        migrate(from, to);
        playground.apply("INSERT INTO \"Cat\" (id) VALUES (2)");
        assertThat(playground.query("SELECT v FROM \"Cat\" ORDER BY id")).containsExactly("HAPPY", "HAPPY");
    }

    @Test
    void aNewSequenceStartsAboveTheRows() throws SQLException {
        start(cat("Int"), "INSERT INTO \"Cat\" (id, v) VALUES (1, 41)");
        migrate(cat("Int"), cat("Int @default(autoincrement())"));
        playground.apply("INSERT INTO \"Cat\" (id) VALUES (2)");
        assertThat(playground.query("SELECT v FROM \"Cat\" ORDER BY id")).isEqualTo(List.of("41", "42"));
    }

    @Test
    void aKeyAndItsReferencesChangeTypeTogether() throws SQLException {
        String from = """
                datasource db {
                  provider = "postgresql"
                }
                model Owner {
                  id   Int   @id @default(autoincrement())
                  pets Pet[]
                }
                model Pet {
                  id      Int   @id
                  ownerId Int
                  owner   Owner @relation(fields: [ownerId], references: [id])
                }
                """;
        String to = from.replace("Int   @id @default(autoincrement())", "String @id @default(cuid())")
                .replace("ownerId Int", "ownerId String");
        start(from, "INSERT INTO \"Owner\" VALUES (5)", "INSERT INTO \"Pet\" VALUES (1, 5)");
        migrate(from, to);
        assertThat(playground.query(
                        "SELECT o.id || '=' || p.\"ownerId\" FROM \"Owner\" o JOIN \"Pet\" p ON o.id = p.\"ownerId\""))
                .containsExactly("5=5");
    }

    @Test
    void aModelBecomesATenantsAndAnotherKeyTypeFollowsThePolicy() throws SQLException {
        String shared = cat("String");
        String tenant = shared.replace("model Cat", "/// @tenant(v)\nmodel Cat");
        String uuid = tenant.replace("v String", "v String @db.Uuid");
        String id = "00000000-0000-7000-8000-000000000000";
        start(shared, "INSERT INTO \"Cat\" (id, v) VALUES (1, '" + id + "')");
        migrate(shared, tenant);
        migrate(tenant, uuid);
        assertThat(playground.query("SELECT qual FROM pg_policies").get(0)).contains("::uuid");
        migrate(uuid, shared);
        assertThat(playground.query("SELECT v FROM \"Cat\"")).containsExactly(id);
        assertThat(playground.query("SELECT relrowsecurity FROM pg_class WHERE relname = 'Cat'"))
                .containsExactly("f");
    }

    @Test
    void linksOfATenantsRowsBecomeTheTenants() throws SQLException {
        String shared = """
                datasource db {
                  provider = "postgresql"
                }
                model Post {
                  id   Int    @id
                  org  String
                  tags Tag[]
                }
                model Tag {
                  id    Int    @id
                  org   String
                  posts Post[]
                }
                """;
        String tenant = shared.replace("model ", "/// @tenant(org)\nmodel ")
                .replace("tags Tag[]", "tags Tag[]\n  @@unique([org, id])")
                .replace("posts Post[]", "posts Post[]\n  @@unique([org, id])");
        start(
                shared,
                "INSERT INTO \"Post\" VALUES (1, 'acme'), (2, 'umbra')",
                "INSERT INTO \"Tag\" VALUES (3, 'acme'), (4, 'umbra')",
                "INSERT INTO \"_PostToTag\" VALUES (1, 3), (2, 4)");
        migrate(shared, tenant);
        assertThat(playground.query("SELECT tenant_id FROM \"_PostToTag\" ORDER BY \"A\""))
                .containsExactly("acme", "umbra");
        assertThat(playground.query("SELECT attnotnull FROM pg_attribute WHERE attname = 'tenant_id' AND attnum > 0"))
                .containsExactly("t");
    }
}
