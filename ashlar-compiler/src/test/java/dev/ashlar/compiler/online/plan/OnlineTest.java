package dev.ashlar.compiler.online.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.online.InPlace;
import dev.ashlar.compiler.online.StageText;
import dev.ashlar.compiler.online.inplace.SafeForms;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms, as they are written. That PostgreSQL takes them, and where they lead, is asked of PostgreSQL itself. */
class OnlineTest {
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

    private static String stages(Catalog from, Catalog to) {
        InPlace forms = new SafeForms();
        return StageText.of(forms.stages(CatalogDiff.between(from, to), from, to));
    }

    private static String stages(String from, String to) {
        return stages(cat(from), cat(to));
    }

    @Test
    void nothingIsNoStage() {
        assertThat(Online.plan(cat("a Int"), cat("a Int"), Intent.NONE).expand().up())
                .isEmpty();
    }

    @Test
    void aFirstMigrationIsOneTransactionAsEver() {
        Catalog to = cat("a Int @unique\n m Mood");
        assertThat(stages(Catalog.EMPTY, to).replaceAll("\\s+", " "))
                .isEqualTo(Ddl.script(CatalogDiff.between(Catalog.EMPTY, to)).replaceAll("\\s+", " "));
    }

    @Test
    void aColumnThatOnlyChangesTheCatalogueIsOneTransaction() {
        assertThat(stages("a Int", "a Int\n b Int?\n c String @default(\"x\")")).isEqualTo("""
                -- AlterTable
                ALTER TABLE "Cat" ADD COLUMN     "b" INTEGER,
                ADD COLUMN     "c" TEXT NOT NULL DEFAULT 'x';
                """);
    }

    @Test
    void anIndexThatGoesServesUntilTheNextIsBuilt() {
        assertThat(stages("a Int\n b Int\n @@index([a])", "a Int\n b Int\n @@index([a, b])"))
                .isEqualTo("""
                -- ashlar:step no-transaction
                -- CreateIndex
                CREATE INDEX CONCURRENTLY "Cat_a_b_idx" ON "Cat"("a", "b");

                -- ashlar:step no-transaction
                -- DropIndex
                DROP INDEX CONCURRENTLY IF EXISTS "Cat_a_idx";
                """);
    }

    @Test
    void anIndexOfTheSameNameIsBuiltBesideTheOldOne() {
        assertThat(stages("a Int\n b Int\n @@index([a], map: \"i\")", "a Int\n b Int\n @@index([a, b], map: \"i\")"))
                .isEqualTo("""
                -- ashlar:step no-transaction
                -- CreateIndex
                CREATE INDEX CONCURRENTLY "i_new" ON "Cat"("a", "b");

                -- ashlar:step
                -- ReplaceIndex
                ALTER INDEX "i" RENAME TO "i_old";
                ALTER INDEX "i_new" RENAME TO "i";

                -- ashlar:step no-transaction
                -- DropIndex
                DROP INDEX CONCURRENTLY IF EXISTS "i_old";
                """);
    }

    @Test
    void aColumnBecomesRequiredByTheRouteOfEachServer() {
        assertThat(stages("a Int?", "a Int")).isEqualTo("""
                -- ashlar:step since=18
                -- Warning: rows of Cat where a is NULL stop it.
                -- SetNotNull
                ALTER TABLE "Cat" ADD CONSTRAINT "Cat_a_not_null" NOT NULL "a" NOT VALID;

                -- ashlar:step since=18
                -- SetNotNull
                ALTER TABLE "Cat" VALIDATE CONSTRAINT "Cat_a_not_null";

                -- ashlar:step until=17
                -- SetNotNull
                ALTER TABLE "Cat" ADD CONSTRAINT "Cat_a_present" CHECK ("a" IS NOT NULL) NOT VALID;

                -- ashlar:step until=17
                -- SetNotNull
                ALTER TABLE "Cat" VALIDATE CONSTRAINT "Cat_a_present";

                -- ashlar:step until=17
                -- SetNotNull
                ALTER TABLE "Cat" ALTER COLUMN "a" SET NOT NULL;
                ALTER TABLE "Cat" DROP CONSTRAINT "Cat_a_present";
                """);
    }

    @Test
    void aDefaultThatDiffersByRowIsFilledInBatches() {
        String uuid = "@default(dbgenerated(\"gen_random_uuid()\")) @db.Uuid";
        assertThat(stages("a Int", "a Int\n b String? " + uuid)).isEqualTo("""
                -- ashlar:step
                -- AlterTable
                ALTER TABLE "Cat" ADD COLUMN     "b" UUID;

                -- AddColumn
                ALTER TABLE "Cat" ALTER COLUMN "b" SET DEFAULT gen_random_uuid();

                -- ashlar:backfill table="Cat" key="id"
                -- FillColumn
                UPDATE "Cat" SET "b" = DEFAULT WHERE "b" IS NULL;
                """);
        assertThat(stages("a Int", "a Int\n b String " + uuid)).contains("NOT NULL \"b\" NOT VALID");
    }

    @Test
    void timesOfTheLastChangeStayWhenAColumnIsFilled() {
        String kept = "a Int\n /// @updatedAt(database)\n at DateTime @updatedAt\n";
        assertThat(stages(kept, kept + "b String? @default(dbgenerated(\"gen_random_uuid()\")) @db.Uuid"))
                .isEqualTo("""
                -- ashlar:step
                -- AlterTable
                ALTER TABLE "Cat" ADD COLUMN     "b" UUID;

                -- AddColumn
                ALTER TABLE "Cat" ALTER COLUMN "b" SET DEFAULT gen_random_uuid();

                -- KeepTime
                CREATE FUNCTION "Cat_b_untouched"() RETURNS trigger LANGUAGE plpgsql AS $keep$
                BEGIN
                  IF OLD."b" IS NULL AND NEW."b" IS NOT NULL
                      AND to_jsonb(NEW) - ARRAY['at', 'b'] = to_jsonb(OLD) - ARRAY['at', 'b'] THEN
                    NEW."at" := OLD."at";
                  END IF;
                  RETURN NEW;
                END
                $keep$;
                CREATE TRIGGER "zz_ashlar_b_untouched" BEFORE UPDATE ON "Cat"
                    FOR EACH ROW EXECUTE FUNCTION "Cat_b_untouched"();

                -- ashlar:backfill table="Cat" key="id"
                -- FillColumn
                UPDATE "Cat" SET "b" = DEFAULT WHERE "b" IS NULL;

                -- ashlar:step
                -- KeepTime
                DROP TRIGGER "zz_ashlar_b_untouched" ON "Cat";
                DROP FUNCTION "Cat_b_untouched"();
                """);
    }

    @Test
    void timesOfTheLastChangeStayWhenARelationGivesTheValues() {
        String house = """
                model House {
                  id Int @id
                  code Int
                  cats Cat[]
                  @@unique([id, code])
                }
                model Cat {
                  id Int @id
                  /// @updatedAt(database)
                  at DateTime @updatedAt
                  houseId Int
                """;
        String known = " code Int\n house House @relation(fields: [houseId, code], references: [id, code])\n}";
        String one = " house House @relation(fields: [houseId], references: [id])\n}";
        assertThat(stages(catalog(house + one), catalog(house + known)))
                .containsSubsequence(
                        "CREATE TRIGGER \"Cat_code_fill\"",
                        "CREATE TRIGGER \"zz_ashlar_code_untouched\"",
                        "-- ashlar:backfill",
                        "DROP TRIGGER \"zz_ashlar_code_untouched\"");
    }

    @Test
    void aNewSerialCountsForNewRowsAtOnce() {
        assertThat(stages("a Int", "a Int\n b BigInt @default(autoincrement())"))
                .startsWith("""
                -- ashlar:step
                -- AddColumn
                CREATE SEQUENCE "Cat_b_seq" AS BIGINT;

                -- AlterTable
                ALTER TABLE "Cat" ADD COLUMN     "b" BIGINT;

                -- AddColumn
                ALTER SEQUENCE "Cat_b_seq" OWNED BY "Cat"."b";
                ALTER TABLE "Cat" ALTER COLUMN "b" SET DEFAULT nextval('"Cat_b_seq"');

                -- ashlar:backfill table="Cat" key="id"
                """);
    }

    @Test
    void aRequiredColumnWithoutAValueStopsBeforeAnythingIsDone() {
        String script = stages("a Int", "a Int\n b Int\n @@index([a])");
        assertThat(script)
                .startsWith("-- ashlar:step\n-- RequireValue\nDO $guard$")
                .contains("existing rows of Cat have no value for the required column b");
    }

    @Test
    void aTypeThatOnlyWidensStaysInPlaceAndOneThatIsWrittenAnewSaysSo() {
        String rewrite = "every row of Cat is written anew while nobody can read or write the table";
        assertThat(stages("a String @db.VarChar(9)", "a String @db.VarChar(19)"))
                .doesNotContain(rewrite);
        assertThat(stages("a String @db.VarChar(9)", "a String")).doesNotContain(rewrite);
        assertThat(stages("a Decimal @db.Decimal(8, 2)", "a Decimal @db.Decimal(9, 2)"))
                .doesNotContain(rewrite);
        assertThat(stages("a Decimal @db.Decimal(8, 2)", "a Decimal @db.Decimal(9, 3)"))
                .contains(rewrite);
        assertThat(stages("a Int", "a BigInt")).contains(rewrite);
    }

    @Test
    void aCheckOverAColumnThatWidensIsProvedAfterwards() {
        String check = "/// @check(\"a <> ''\", map: \"told\")\nmodel Cat {\n  id Int @id\n  a String @db.VarChar(";
        assertThat(stages(catalog(check + "9)\n}"), catalog(check + "19)\n}"))).isEqualTo("""
                -- ashlar:step
                -- DropCheck
                ALTER TABLE "Cat" DROP CONSTRAINT "told";

                -- AlterTable
                ALTER TABLE "Cat" ALTER COLUMN "a" SET DATA TYPE VARCHAR(19);

                -- AddCheck
                ALTER TABLE "Cat" ADD CONSTRAINT "told" CHECK (a <> '') NOT VALID;
                COMMENT ON CONSTRAINT "told" ON "Cat" IS '@check';

                -- ashlar:step
                -- AddCheck
                ALTER TABLE "Cat" VALIDATE CONSTRAINT "told";
                """);
    }

    @Test
    void anEnumThatGrowsIsNotMadeAnewForADefault() {
        Catalog from = cat("m Mood @default(SAD)");
        Catalog to = catalog(
                "model Cat {\n  id Int @id\n  m Mood @default(CALM)\n}\nenum Mood {\n  HAPPY\n  CALM\n  SAD\n}");
        assertThat(stages(from, to)).isEqualTo("""
                -- ashlar:step
                -- AlterEnum
                ALTER TYPE "Mood" ADD VALUE 'CALM' BEFORE 'SAD';

                -- ashlar:step
                -- AlterTable
                ALTER TABLE "Cat" ALTER COLUMN "m" SET DEFAULT 'CALM';
                """);
    }

    @Test
    void aNewTableIsOneTransactionAndItsKeyToAnOldOneAnother() {
        String one = "model Cat {\n  id Int @id\n";
        Catalog to = catalog(one + "  toys Toy[]\n  @@index([id])\n}\nmodel Toy {\n  id Int @id\n  catId Int @unique\n"
                + "  cat Cat @relation(fields: [catId], references: [id])\n}".replace("@unique", ""));
        assertThat(stages(catalog(one + "}"), to)).isEqualTo("""
                -- ashlar:step
                -- CreateTable
                CREATE TABLE "Toy" (
                    "id" INTEGER NOT NULL,
                    "catId" INTEGER NOT NULL,

                    CONSTRAINT "Toy_pkey" PRIMARY KEY ("id")
                );

                -- CreateIndex
                CREATE UNIQUE INDEX "Toy_catId_key" ON "Toy"("catId");

                -- ashlar:step no-transaction
                -- CreateIndex
                CREATE INDEX CONCURRENTLY "Cat_id_idx" ON "Cat"("id");

                -- ashlar:step
                -- AddForeignKey
                ALTER TABLE "Toy" ADD CONSTRAINT "Toy_catId_fkey" FOREIGN KEY ("catId") REFERENCES "Cat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
                """);
    }

    @Test
    void aForeignKeyIsAddedUnprovedAndProvedLater() {
        String models = "model Cat {\n  id Int @id\n%s}\nmodel Toy {\n  id Int @id\n  catId Int\n%s}";
        String to = models.formatted(
                "  toys Toy[]\n", "  cat Cat @relation(fields: [catId], references: [id], onDelete: Cascade)\n");
        assertThat(stages(catalog(models.formatted("", "")), catalog(to))).isEqualTo("""
                -- ashlar:step
                -- Warning: rows of Toy without their row in Cat stop it.
                -- AddForeignKey
                ALTER TABLE "Toy" ADD CONSTRAINT "Toy_catId_fkey" FOREIGN KEY ("catId") REFERENCES "Cat"("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

                -- ashlar:step
                -- AddForeignKey
                ALTER TABLE "Toy" VALIDATE CONSTRAINT "Toy_catId_fkey";
                """);
        assertThat(stages(catalog(to), catalog(to.replace("Cascade", "Restrict"))))
                .contains("\"Toy_catId_fkey_new\"")
                .contains("DROP CONSTRAINT \"Toy_catId_fkey\";\n"
                        + "ALTER TABLE \"Toy\" RENAME CONSTRAINT \"Toy_catId_fkey_new\" TO \"Toy_catId_fkey\";");
    }

    @Test
    void anotherPrimaryKeyTakesTheOldOnesPlaceWhenItsIndexIsBuilt() {
        Catalog from = catalog("model Cat {\n  id Int @id\n  a Int\n}");
        Catalog to = catalog("model Cat {\n  id Int\n  a Int\n  @@id([a, id])\n}");
        assertThat(stages(from, to)).isEqualTo("""
                -- ashlar:step no-transaction
                -- Warning: rows of Cat that share a, id, or have NULL there, stop it.
                -- CreateIndex
                CREATE UNIQUE INDEX CONCURRENTLY "Cat_pkey_new" ON "Cat"("a", "id");

                -- ashlar:step
                -- AddPrimaryKey
                ALTER TABLE "Cat" DROP CONSTRAINT "Cat_pkey",
                ADD CONSTRAINT "Cat_pkey" PRIMARY KEY USING INDEX "Cat_pkey_new";
                """);
    }

    @Test
    void eachTableHasATransactionOfItsOwn() {
        String models = "model Cat {\n  id Int @id\n%1$s}\nmodel Dog {\n  id Int @id\n%1$s}";
        String script = stages(catalog(models.formatted("")), catalog(models.formatted("  a Int?\n")));
        assertThat(script.split("-- ashlar:step\n", -1)).hasSize(3);
    }
}
