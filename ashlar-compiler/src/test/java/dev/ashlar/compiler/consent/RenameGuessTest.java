package dev.ashlar.compiler.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What looks like one thing under another name, and what does not. */
class RenameGuessTest {
    private static Catalog catalog(String models) {
        String schema = "datasource db {\n  provider = \"postgresql\"\n}\n" + models;
        return DesiredCatalog.of(
                SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", schema)))
                        .schema(),
                new Target(18));
    }

    private static List<String> likely(String before, String after) {
        return RenameGuess.likely(catalog(before), catalog(after)).stream()
                .map(g -> g.kind() + " " + g.from() + "=" + g.to())
                .toList();
    }

    private static String model(String fields) {
        return "model T {\n id Int @id\n" + fields + "\n}\n";
    }

    @Test
    void aColumnOfTheSameTypeOrANearName() {
        assertThat(likely(model("name String"), model("title String"))).containsExactly("column T.name=T.title");
        assertThat(likely(model("price Int"), model("unitPrice Decimal")))
                .containsExactly("column T.price=T.unitPrice");
        assertThat(likely(model("price Int"), model("label String"))).isEmpty();
        assertThat(likely(model("name String"), model("name String\n more String")))
                .isEmpty();
    }

    @Test
    void eachColumnIsPairedWithItsNearest() {
        assertThat(likely(model("first String\n last String"), model("lastName String\n firstName String")))
                .containsExactlyInAnyOrder("column T.first=T.firstName", "column T.last=T.lastName");
    }

    @Test
    void aTableThatHoldsMuchOfTheSame() {
        String columns = " id Int @id\n name String\n email String\n}\n";
        assertThat(likely("model User {\n" + columns, "model Person {\n" + columns))
                .containsExactly("table User=Person");
        assertThat(likely("model User {\n" + columns, "model Invoice {\n key BigInt @id\n sum Int\n}\n"))
                .isEmpty();
    }

    @Test
    void enumsAndTheirValues() {
        String table = "model T {\n id Int @id\n}\n";
        assertThat(likely(table + "enum A {\n X\n Y\n}\n", table + "enum B {\n X\n Y\n}\n"))
                .containsExactly("enum A=B");
        assertThat(likely(table + "enum A {\n X\n OLD\n}\n", table + "enum A {\n X\n PAST\n}\n"))
                .containsExactly("value A.OLD=A.PAST");
        assertThat(likely(table + "enum A {\n X\n OLD\n}\n", table + "enum A {\n X\n}\n"))
                .isEmpty();
    }

    @Test
    void anIndexThatDiffersInItsNameAloneIsNoQuestion() {
        assertThat(likely(model("a Int\n @@index([a])"), model("a Int\n @@index([a], map: \"other\")")))
                .isEmpty();
    }
}
