package dev.ashlar.migrate.queries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.java.TypedQuery;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.Options;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.Settings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What PostgreSQL says of files of SQL. */
class QueryFilesTest {
    private static final String SCHEMA = """
            generator client {
              provider        = "ashlar"
              previewFeatures = ["views", "postgresqlExtensions"]
            }

            datasource db {
              provider = "postgresql"
              extensions = [citext]
            }

            /// @domain(email, "citext", check: "value ~ '@'")
            /// @compositeType(address, { street: "text", zip: "int" })

            /// @tenant(tenantId)
            model Thing {
              id       Int      @id @default(autoincrement())
              tenantId Int      @map("tenant_id")
              email    String   @db.Citext
              mood     Mood
              moods    Mood[]
              words    String[]
              doc      Json?
              token    String   @db.Uuid
              at       DateTime @db.Timestamptz
              local    DateTime
              day      DateTime @db.Date
              cash     Decimal  @db.Decimal(10, 2)
              big      BigInt
              half     Int      @db.SmallInt
              real     Float    @db.Real
              bytes    Bytes
              flag     Boolean
              span     Unsupported("tstzrange")
              home     Unsupported("address")?
              code     String   @db.Char(3)
              bits     String   @db.Bit(3)
              @@map("things")
            }

            /// Made by hand.
            view Summary {
              id    Int    @unique
              mood  Mood
              count BigInt?
              @@map("summaries")
            }

            enum Mood {
              CALM
              very_wild @map("very wild")
              @@map("mood of")
            }
            """;

    private static QueryFiles.Described describe(String... files) {
        return describe(EmbeddedPostgres.shared(), files);
    }

    private static QueryFiles.Described describe(EmbeddedPostgres server, String... files) {
        Schema schema = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", SCHEMA)))
                .schema();
        List<SourceFile> sources = Stream.iterate(0, i -> i < files.length, i -> i + 1)
                .map(i -> new SourceFile("sql/q" + i + ".sql", files[i]))
                .toList();
        return QueryFiles.describe(
                sources, schema, new Rehearsal(DatabaseUrl.parse(server.ownerUrl("postgres")), Settings.DEFAULT));
    }

    private static TypedQuery one(String sql) {
        QueryFiles.Described described = describe(sql);
        assertThat(described.problems()).isEmpty();
        return described.queries().get(0);
    }

    private static String columns(TypedQuery query) {
        return query.columns().stream()
                .map(c -> c.name() + " " + c.type() + (c.nullable() ? "?" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String parameters(TypedQuery query) {
        return query.parameters().stream()
                .map(p -> p.name() + " " + p.type() + (p.nullable() ? "?" : ""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void columnsHaveTheTypesOfTheDatabase() {
        assertThat(columns(one("SELECT * FROM things")))
                .isEqualTo("id int4, tenant_id int4, email citext, mood mood of, moods mood of[]?, words text[]?,"
                        + " doc jsonb?, token uuid, at timestamptz, local timestamp, day date, cash numeric, big int8,"
                        + " half int2, real float4, bytes bytea, flag bool, span tstzrange, home address?, code bpchar,"
                        + " bits bit");
    }

    @Test
    void parametersHaveTheTypesOfTheirPlaces() {
        assertThat(
                        parameters(
                                one(
                                        "INSERT INTO things VALUES (:id, :tenant, :email, :mood, :moods, :words, :doc, :token, :at,"
                                                + " :local, :day, :cash, :big, :half, :real, :bytes, :flag, :span, :home, :code, :bits)")))
                .isEqualTo(
                        "id int4, tenant int4, email citext, mood mood of, moods mood of[]?, words text[]?, doc jsonb?,"
                                + " token uuid, at timestamptz, local timestamp, day date, cash numeric, big int8, half int2,"
                                + " real float4, bytes bytea, flag bool, span tstzrange, home address?, code bpchar, bits bit");
        assertThat(parameters(one("SELECT id FROM things WHERE mood = ANY(:moods) AND id BETWEEN :low AND :high"
                        + " AND words && :words AND at > now() - :age::interval LIMIT :limit OFFSET :offset")))
                .isEqualTo("moods mood of[], low int4, high int4, words text[], age interval, limit int8, offset int8");
    }

    @Test
    void aParameterMayBeNullWhereItsColumnMay() {
        assertThat(parameters(one("UPDATE things SET doc = :doc, big = :big WHERE id = :id")))
                .isEqualTo("doc jsonb?, big int8, id int4");
        assertThat(parameters(one("UPDATE things SET doc = coalesce(:doc, doc)")))
                .isEqualTo("doc jsonb");
        assertThat(parameters(one("-- @param doc!\n-- @param id?\nUPDATE things SET doc = :doc WHERE id = :id")))
                .isEqualTo("doc jsonb, id int4?");
        assertThat(parameters(one("WITH x AS (UPDATE things SET doc = :doc RETURNING id) SELECT id FROM x")))
                .isEqualTo("doc jsonb?");
    }

    @Test
    void aTypeIsFoundAtAnotherPlace() {
        assertThat(parameters(one("SELECT id FROM things WHERE :day IS NULL OR day = :day AND id = :other")))
                .isEqualTo("day date, other int4");
    }

    @Test
    void aSaidTypeIsTaken() {
        TypedQuery query = one(
                "-- @param {\"mood of\"[]} m\n-- @param {bigint} n\nSELECT cardinality(:m) AS c, :n AS n, :n + 1 AS \"more\"");
        assertThat(parameters(query)).isEqualTo("m mood of[], n int8");
        assertThat(columns(query)).isEqualTo("c int4, n int8, more int8");
        assertThat(query.sql()).contains("CAST(? AS \"mood of\"[])", "CAST(? AS bigint) + 1");
    }

    @Test
    void marksOfColumnsAreTakenOff() {
        assertThat(columns(
                        one("SELECT max(id) AS \"top!\", id AS \"id?\", email AS \"E-Mail\" FROM things GROUP BY id")))
                .isEqualTo("top int4, id int4?, E-Mail citext");
    }

    @Test
    void viewsAreWhatTheSchemaSaysOfThem() {
        assertThat(columns(one("SELECT id, mood, count FROM summaries")))
                .isEqualTo("id int4, mood mood of, count int8?");
    }

    @Test
    void whatWritesIsKnown() {
        assertThat(Stream.of(
                                "SELECT id FROM things",
                                "WITH x AS (SELECT 1 AS a) SELECT a FROM x",
                                "SELECT count(*) AS n FROM (VALUES (1)) AS v")
                        .map(sql -> one(sql).writes()))
                .containsOnly(false);
        assertThat(Stream.of(
                                "DELETE FROM things",
                                "INSERT INTO things DEFAULT VALUES RETURNING id",
                                "WITH x AS (DELETE FROM things RETURNING id) SELECT id FROM x",
                                "SELECT id FROM things FOR UPDATE",
                                "SELECT s.id FROM (SELECT id FROM things FOR SHARE) s",
                                "SELECT nextval('things_id_seq') AS n",
                                "MERGE INTO things t USING summaries s ON s.id = t.id WHEN MATCHED THEN DELETE")
                        .map(sql -> one(sql).writes()))
                .containsOnly(true);
    }

    @Test
    void everyFileIsLookedAtAndNothingIsLeftBehind() {
        // A server of its own: other tests have scratch databases on the shared one.
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Options.temporary())) {
            QueryFiles.Described described = describe(
                    server,
                    "SELECT id FROM things",
                    "SELECT idd FROM things",
                    "DELETE FROM thing",
                    "DELETE FROM things");
            assertThat(described.problems())
                    .extracting(Diagnostic::code)
                    .containsExactly("query-refused", "query-refused");
            assertThat(described.queries()).extracting(TypedQuery::name).containsExactly("q0", "q3");
            assertThat(server.databaseNames()).noneMatch(name -> name.startsWith("ashlar_scratch"));
        }
    }
}
