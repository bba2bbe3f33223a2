package dev.ashlar.compiler.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesiredCatalogTest {
    private static final Target NEW = new Target(18);
    private static final Target OLD = new Target(17);

    private static Catalog catalog(String models, Target target) {
        String schema = "datasource db {\n  provider = \"postgresql\"\n}\n" + models;
        var compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", schema)));
        assertThat(compilation.diagnostics()).isEmpty();
        return DesiredCatalog.of(compilation.schema(), target);
    }

    private static Table table(String models, String name) {
        return catalog(models, NEW).table(new TableName(null, name)).orElseThrow();
    }

    private static Column column(String field, Target target) {
        Catalog catalog =
                catalog("model A {\n  id Int @id\n  c  " + field + "\n}\nenum Role {\n  X @map(\"the x\")\n}", target);
        return catalog.tables().get(0).column("c").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String | text",
                "String @db.VarChar(20) | character varying(20)",
                "String @db.Char(2) | character(2)",
                "Int | integer",
                "Int @db.SmallInt | smallint",
                "Float | double precision",
                "Decimal | numeric(65,30)",
                "Decimal @db.Decimal(10, 2) | numeric(10,2)",
                "Decimal @db.Money | money",
                "DateTime | timestamp(3) without time zone",
                "DateTime @db.Timestamptz(6) | timestamp(6) with time zone",
                "DateTime @db.Timestamptz | timestamp with time zone",
                "DateTime @db.Time(0) | time(0) without time zone",
                "DateTime @db.Date | date",
                "Json | jsonb",
                "Bytes | bytea",
                "String @db.Uuid | uuid",
                "Role | Role",
                "Unsupported(\"tsvector\") | tsvector"
            })
    void typesAreNamedAsPostgresNamesThem(String field, String type) {
        assertThat(column(field, NEW).type().name()).isEqualTo(type);
        assertThat(column(field, NEW).notNull()).isTrue();
    }

    @Test
    void listsAndOptionalFieldsMayBeNull() {
        assertThat(column("String[]", NEW).notNull()).isFalse();
        assertThat(column("String[]", NEW).type().sql()).isEqualTo("TEXT[]");
        assertThat(column("Role?", NEW).notNull()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "String @default(\"it's\") | 'it''s'",
                "Int @default(-7) | -7",
                "Float @default(1.50) | 1.50",
                "Boolean @default(true) | true",
                "Role @default(X) | 'the x'",
                "Role[] @default([X]) | ARRAY['the x']::\"Role\"[]",
                "String[] @default([]) | ARRAY[]::TEXT[]",
                "Int[] @default([1, 2]) | ARRAY[1, 2]::INTEGER[]",
                "DateTime @default(now()) | CURRENT_TIMESTAMP",
                "DateTime @default(\"2020-01-02T03:04:05.120Z\") | '2020-01-02 03:04:05.120 +00:00'",
                "Bytes @default(\"aGVsbG8=\") | '\\x68656c6c6f'",
                "Json @default(\"{}\") | '{}'",
                "String @default(dbgenerated(\"gen_random_uuid()\")) @db.Uuid | gen_random_uuid()",
                "String @default(uuid(7)) @db.Uuid | uuidv7()"
            })
    void defaultsAreWhatTheDatabaseFillsIn(String field, String sql) {
        assertThat(column(field, NEW).defaultValue()).isEqualTo(new ColumnDefault.Expression(sql));
    }

    @ParameterizedTest
    @CsvSource({
        "String @default(uuid()) @db.Uuid",
        "String @default(uuid(7))",
        "String @default(cuid())",
        "String @default(nanoid())",
        "DateTime @updatedAt",
        "String @default(dbgenerated())"
    })
    void theClientsDefaultsAreNoneOfTheDatabase(String field) {
        assertThat(column(field, NEW).defaultValue()).isNull();
    }

    @Test
    void serversBefore18HaveNoUuidV7() {
        assertThat(column("String @default(uuid(7)) @db.Uuid", OLD).defaultValue())
                .isNull();
    }

    @Test
    void autoincrementIsASerialColumnWithPostgresOwnSequenceName() {
        Table table = table(
                "model M {\n  id Int @id @default(autoincrement())\n  @@map(\"" + "t".repeat(70) + "\")\n}",
                "t".repeat(70));
        assertThat(table.columns().get(0).defaultValue())
                .isEqualTo(new ColumnDefault.Serial("t".repeat(56) + "_id_seq"));
    }

    @Test
    void manyToManyIsAJunctionTable() {
        Table junction = table("""
                model Post {
                  id   Int   @id
                  tags Tag[]
                }
                model Tag {
                  id    String @id @db.Uuid
                  posts Post[]
                }
                """, "_PostToTag");
        assertThat(junction.columns()).extracting(Column::name).containsExactly("A", "B");
        assertThat(junction.columns()).extracting(c -> c.type().name()).containsExactly("integer", "uuid");
        assertThat(junction.primaryKey()).isNotNull();
        assertThat(junction.indexes())
                .singleElement()
                .satisfies(i -> assertThat(i.name()).isEqualTo("_PostToTag_B_index"));
        assertThat(junction.rowSecurity()).isEqualTo(RowSecurity.NONE);
    }

    private static final String TENANTS = """
            /// @tenant(orgId)
            model Post {
              id    String @id @db.Uuid
              orgId String @map("org_id") @db.Uuid
              tags  Tag[]
              @@unique([orgId, id])
            }
            /// @tenant(org)
            model Tag {
              id    Int    @id
              org   String @db.Uuid
              posts Post[]
              @@unique([org, id])
            }
            """;

    @Test
    void aTenantsRowsAreSeenByTheTenantAlone() {
        RowSecurity security = table(TENANTS, "Post").rowSecurity();
        String own = "\"org_id\" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid)";
        assertThat(security)
                .isEqualTo(new RowSecurity(
                        true, true, List.of(new Policy("tenant_isolation", true, "ALL", List.of("public"), own, own))));
    }

    @Test
    void aTextTenantNeedsNoCast() {
        Table table = table("/// @tenant(org)\nmodel P {\n  id Int @id\n  org String\n}", "P");
        assertThat(table.rowSecurity().policies().get(0).using())
                .isEqualTo("\"org\" = (SELECT NULLIF(current_setting('app.tenant_id', true), ''))");
    }

    @Test
    void aLinkBetweenTenantModelsCannotCrossTenants() {
        Table junction = table(TENANTS, "_PostToTag");
        assertThat(junction.column("tenant_id")).hasValueSatisfying(c -> {
            assertThat(c.notNull()).isTrue();
            assertThat(c.defaultValue())
                    .isEqualTo(
                            new ColumnDefault.Expression("(NULLIF(current_setting('app.tenant_id', true), ''))::uuid"));
        });
        assertThat(junction.foreignKeys())
                .extracting(ForeignKey::columns)
                .containsExactly(List.of("tenant_id", "A"), List.of("tenant_id", "B"));
        assertThat(junction.foreignKeys())
                .extracting(ForeignKey::referencedColumns)
                .containsExactly(List.of("org_id", "id"), List.of("org", "id"));
        assertThat(junction.rowSecurity().forced()).isTrue();
    }

    @Test
    void withoutAKeyOfTenantAndIdTheJunctionIsAPlainOne() {
        Table junction = table(TENANTS.replace("@@unique([orgId, id])", ""), "_PostToTag");
        assertThat(junction.columns()).extracting(Column::name).containsExactly("A", "B");
        assertThat(junction.rowSecurity()).isEqualTo(RowSecurity.NONE);
    }

    @Test
    void checksBelongToTheSchema() {
        Table table = table(
                "/// @check(\"length(title) > 0\", map: \"title_given\")\nmodel P {\n  id Int @id\n  title String\n}",
                "P");
        assertThat(table.checks()).containsExactly(new Check("title_given", "length(title) > 0", true));
    }
}
