package dev.ashlar.compiler.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationScriptTest {
    private static final String MOOD = "\nenum Mood {\n  HAPPY\n  SAD\n}";

    private static Catalog catalog(String models) {
        String schema = "datasource db {\n  provider = \"postgresql\"\n}\n" + models;
        var compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", schema)));
        assertThat(compilation.diagnostics()).isEmpty();
        return DesiredCatalog.of(compilation.schema(), new Target(18));
    }

    private static Catalog cat(String fields) {
        return catalog("model Cat {\n  id Int @id\n" + fields + "\n}" + (fields.contains("Mood") ? MOOD : ""));
    }

    private static String script(String from, String to) {
        return Ddl.script(CatalogDiff.between(cat(from), cat(to)));
    }

    @Test
    void equalSchemasMakeAnEmptyMigration() {
        assertThat(script("a Int\n b Int", "b Int\n a Int")).isEqualTo("-- This is an empty migration.\n");
    }

    @Test
    void aSchemaIsMadeFromNothing() {
        Catalog catalog = catalog("""
                model User {
                  id    Int    @id @default(autoincrement())
                  email String @unique @db.VarChar(80)
                  posts Post[]
                  mood  Mood   @default(HAPPY)
                }
                model Post {
                  id       Int  @id
                  authorId Int
                  author   User @relation(fields: [authorId], references: [id])
                }
                """ + MOOD);
        assertThat(Ddl.script(CatalogDiff.between(Catalog.EMPTY, catalog))).isEqualTo("""
                        -- CreateSchema
                        CREATE SCHEMA IF NOT EXISTS "public";

                        -- CreateEnum
                        CREATE TYPE "Mood" AS ENUM ('HAPPY', 'SAD');

                        -- CreateTable
                        CREATE TABLE "User" (
                            "id" SERIAL NOT NULL,
                            "email" VARCHAR(80) NOT NULL,
                            "mood" "Mood" NOT NULL DEFAULT 'HAPPY',

                            CONSTRAINT "User_pkey" PRIMARY KEY ("id")
                        );

                        -- CreateTable
                        CREATE TABLE "Post" (
                            "id" INTEGER NOT NULL,
                            "authorId" INTEGER NOT NULL,

                            CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
                        );

                        -- CreateIndex
                        CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

                        -- AddForeignKey
                        ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
                        """);
    }

    @Test
    void columnsOfOneTableChangeInOneStatement() {
        assertThat(script("a Int\n b String?\n c Int @default(1)", "a BigInt\n b String\n d Int?"))
                .isEqualTo("""
                        -- Warning: rows of Cat where b is NULL stop it.
                        -- Warning: drops column Cat.c with its values.
                        -- AlterTable
                        ALTER TABLE "Cat" ALTER COLUMN "a" SET DATA TYPE BIGINT,
                        ALTER COLUMN "b" SET NOT NULL,
                        DROP COLUMN "c",
                        ADD COLUMN     "d" INTEGER;
                        """);
    }

    @Test
    void aDefaultThatDoesNotFitTheNewTypeStepsAside() {
        assertThat(script("a String @default(\"1\")", "a Int @default(1)")).isEqualTo("""
                        -- Warning: Cat.a: texts that are no INTEGER stop it.
                        -- AlterTable
                        ALTER TABLE "Cat" ALTER COLUMN "a" DROP DEFAULT,
                        ALTER COLUMN "a" SET DATA TYPE INTEGER USING "a"::INTEGER,
                        ALTER COLUMN "a" SET DEFAULT 1;
                        """);
    }

    @Test
    void whatCannotBeCastIsANewColumn() {
        assertThat(script("a Boolean", "a DateTime"))
                .contains("-- Warning: drops column Cat.a with its values.\n")
                .contains("DROP COLUMN \"a\",\nADD COLUMN     \"a\" TIMESTAMP(3) NOT NULL;");
    }

    @Test
    void aSequenceGrowsWithItsColumnAndStartsAboveTheRows() {
        assertThat(script("n Int @default(autoincrement())", "n BigInt @default(autoincrement())"))
                .contains("ALTER SEQUENCE \"Cat_n_seq\" AS BIGINT;");
        assertThat(script("n Int", "n Int @default(autoincrement())")).isEqualTo("""
                        -- AlterTable
                        CREATE SEQUENCE "Cat_n_seq" AS INTEGER;
                        ALTER TABLE "Cat" ALTER COLUMN "n" SET DEFAULT nextval('"Cat_n_seq"');
                        ALTER SEQUENCE "Cat_n_seq" OWNED BY "Cat"."n";
                        SELECT setval('"Cat_n_seq"', COALESCE(max("n"), 0) + 1, false) FROM "Cat";
                        """);
        assertThat(script("n Int @default(autoincrement())", "n Int")).contains("DROP SEQUENCE \"Cat_n_seq\";");
    }

    @Test
    void anEnumGrowsInPlaceUnlessTheNewValueIsUsedAtOnce() {
        Catalog from = cat("m Mood");
        assertThat(Ddl.script(CatalogDiff.between(from, moods("m Mood", "HAPPY", "CALM", "SAD", "ANGRY"))))
                .isEqualTo("""
                        -- AlterEnum
                        ALTER TYPE "Mood" ADD VALUE 'CALM' BEFORE 'SAD';

                        -- AlterEnum
                        ALTER TYPE "Mood" ADD VALUE 'ANGRY';
                        """);
        assertThat(Ddl.script(CatalogDiff.between(from, moods("m Mood @default(CALM)", "HAPPY", "SAD", "CALM"))))
                .isEqualTo("""
                        -- AlterEnum
                        ALTER TYPE "Mood" RENAME TO "Mood_old";
                        CREATE TYPE "Mood" AS ENUM ('HAPPY', 'SAD', 'CALM');
                        ALTER TABLE "Cat" ALTER COLUMN "m" TYPE "Mood" USING ("m"::text::"Mood"),
                        ALTER COLUMN "m" SET DEFAULT 'CALM';
                        DROP TYPE "Mood_old";
                        """);
    }

    @Test
    void anEnumShrinksByARebuildOfItsColumns() {
        assertThat(Ddl.script(CatalogDiff.between(cat("m Mood[] @default([SAD])"), moods("m Mood[]", "HAPPY"))))
                .isEqualTo("""
                        -- Warning: rows that still hold SAD of Mood stop it.
                        -- AlterEnum
                        ALTER TYPE "Mood" RENAME TO "Mood_old";
                        CREATE TYPE "Mood" AS ENUM ('HAPPY');
                        ALTER TABLE "Cat" ALTER COLUMN "m" DROP DEFAULT,
                        ALTER COLUMN "m" TYPE "Mood"[] USING ("m"::text[]::"Mood"[]);
                        DROP TYPE "Mood_old";
                        """);
    }

    private static Catalog moods(String field, String... values) {
        return catalog(
                "model Cat {\n  id Int @id\n  " + field + "\n}\nenum Mood {\n  " + String.join("\n  ", values) + "\n}");
    }

    @Test
    void anotherNameIsARename() {
        assertThat(script("a Int @unique\n@@index([a])", "a Int @unique(map: \"one\")\n@@index([a], map: \"two\")"))
                .isEqualTo("""
                        -- RenameIndex
                        ALTER INDEX "Cat_a_key" RENAME TO "one";

                        -- RenameIndex
                        ALTER INDEX "Cat_a_idx" RENAME TO "two";
                        """);
    }

    @Test
    void partialIndexesAndOperatorClassesAreWrittenOut() {
        String models = """
                generator client {
                  provider        = "prisma-client"
                  output          = "client"
                  previewFeatures = ["partialIndexes"]
                }
                model Cat {
                  id   Int    @id
                  name String
                  data Json
                  @@unique([name], where: raw("id > 5"))
                  @@index([data(ops: JsonbPathOps)], type: Gin)
                  @@index([name(sort: Desc), id])
                }
                """;
        assertThat(Ddl.script(CatalogDiff.between(cat("name String\n data Json"), catalog(models))))
                .contains("CREATE UNIQUE INDEX \"Cat_name_key\" ON \"Cat\"(\"name\") WHERE (id > 5);")
                .contains("CREATE INDEX \"Cat_data_idx\" ON \"Cat\" USING GIN (\"data\" jsonb_path_ops);")
                .contains("CREATE INDEX \"Cat_name_id_idx\" ON \"Cat\"(\"name\" DESC, \"id\");");
    }

    @Test
    void aForeignKeyStepsAsideForTheTypesOfItsColumns() {
        String schema = """
                model A {
                  id Int @id
                  bs B[]
                }
                model B {
                  id  Int @id
                  aId Int
                  a   A   @relation(fields: [aId], references: [id])
                }
                """;
        assertThat(Ddl.statements(CatalogDiff.between(
                        catalog(schema),
                        catalog(schema.replace("id Int", "id BigInt").replace("aId Int", "aId BigInt")))))
                .extracting(Statement::comment)
                .containsExactly("DropForeignKey", "AlterTable", "AlterTable", "AddForeignKey");
    }

    @Test
    void tenancyIsWrittenAsRowSecurity() {
        String shared = "model P {\n  id Int @id\n  org String @db.Uuid\n}";
        List<String> sql =
                Ddl.statements(CatalogDiff.between(catalog(shared), catalog("/// @tenant(org)\n" + shared))).stream()
                        .map(Statement::sql)
                        .toList();
        assertThat(sql)
                .containsExactly(
                        "ALTER TABLE \"P\" ENABLE ROW LEVEL SECURITY",
                        "ALTER TABLE \"P\" FORCE ROW LEVEL SECURITY",
                        """
                        CREATE POLICY "tenant_isolation" ON "P" FOR ALL
                            USING ("org" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid))
                            WITH CHECK ("org" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid))\
                        """);
    }

    @Test
    void checksAreMarkedAsTheSchemasOwn() {
        Catalog with = catalog("/// @check(\"a > 0\", map: \"positive\")\nmodel Cat {\n  id Int @id\n  a Int\n}");
        assertThat(Ddl.script(CatalogDiff.between(cat("a Int"), with))).isEqualTo("""
                        -- Warning: rows of Cat that break positive stop it.
                        -- AddCheck
                        ALTER TABLE "Cat" ADD CONSTRAINT "positive" CHECK (a > 0);
                        COMMENT ON CONSTRAINT "positive" ON "Cat" IS '@check';
                        """);
        assertThat(Ddl.script(CatalogDiff.between(with, cat("a Int"))))
                .contains("ALTER TABLE \"Cat\" DROP CONSTRAINT \"positive\";");
    }

    @Test
    void theWayBackNamesWhatIsLost() {
        assertThat(Ddl.downScript(cat("a Int?"), cat("b Int?"))).isEqualTo("""
                        -- One-way: the migration drops column Cat.a with its values, which this script cannot bring back.

                        -- Warning: drops column Cat.b with its values.
                        -- AlterTable
                        ALTER TABLE "Cat" DROP COLUMN "b",
                        ADD COLUMN     "a" INTEGER;
                        """);
    }

    @Test
    void aRequiredPartOfAForeignKeyIsFilledFromTheRowItNames() {
        String from = """
                model A {
                  id  Int    @id
                  org String
                  @@unique([org, id])
                }
                model B {
                  id  Int @id
                  aId Int
                }
                """;
        String to = from.replace("  org String", "  org String\n  bs B[]")
                .replace(
                        "aId Int", "aId Int\n  org String\n  a A @relation(fields: [org, aId], references: [org, id])");
        assertThat(Ddl.statements(CatalogDiff.between(catalog(from), catalog(to))))
                .extracting(Statement::sql)
                .containsExactly(
                        "ALTER TABLE \"B\" ADD COLUMN     \"org\" TEXT",
                        "UPDATE \"B\" AS child SET \"org\" = parent.\"org\"\n"
                                + "FROM \"A\" AS parent WHERE parent.\"id\" = child.\"aId\"",
                        "ALTER TABLE \"B\" ALTER COLUMN \"org\" SET NOT NULL",
                        "ALTER TABLE \"B\" ADD CONSTRAINT \"B_org_aId_fkey\" FOREIGN KEY (\"org\", \"aId\") "
                                + "REFERENCES \"A\"(\"org\", \"id\") ON DELETE RESTRICT ON UPDATE CASCADE");
    }
}
