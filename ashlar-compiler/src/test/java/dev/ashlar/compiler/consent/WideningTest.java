package dev.ashlar.compiler.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each way in which a change shows more to somebody, beside one that looks like it and shows no more. */
class WideningTest {
    private static Schema schema(String directives, String rest) {
        String text = "datasource db {\n  provider = \"postgresql\"\n}\n/// @role(app)\n/// @role(boss)\n\n"
                + directives + "model T {\n id Int @id\n owner String\n}\n" + rest;
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)))
                .schema();
    }

    private static List<String> names(Schema before, Schema after) {
        Catalog from = DesiredCatalog.of(before, new Target(18));
        Catalog to = DesiredCatalog.of(after, new Target(18));
        return Widening.of(from, to, CatalogDiff.between(from, to, DesiredIntent.of(after))).stream()
                .map(Widening::name)
                .toList();
    }

    private static List<String> names(String before, String after) {
        return names(schema(before, ""), schema(after, ""));
    }

    private static String policy(String arguments) {
        return "/// @policy(own, to: app, " + arguments + ")\n";
    }

    @Test
    void aPrivilegeThatARoleHadNot() {
        String select = "/// @grant(select, to: app)\n";
        assertThat(names("", select)).containsExactly("T");
        assertThat(names(select, "/// @grant(select, to: app, columns: [id])\n"))
                .isEmpty();
        assertThat(names(select, "/// @grant([select, update], to: app)\n")).containsExactly("T");
        assertThat(names(select, "")).isEmpty();
    }

    @Test
    void aNewTableShowsNothingThatWasHidden() {
        Schema more = schema("", "/// @grant(select, to: app)\nmodel U {\n id Int @id\n}\n");
        assertThat(names(schema("", ""), more)).isEmpty();
        assertThat(names(Schema.EMPTY, schema("/// @grant(select, to: app)\n", "")))
                .isEmpty();
    }

    @Test
    void rowSecurityThatGoes() {
        assertThat(names(policy("using: \"owner = current_user\""), "")).containsExactly("T");
        assertThat(names("", policy("using: \"owner = current_user\""))).isEmpty();
    }

    @Test
    void aPolicyThatIsRewritten() {
        String old = policy("using: \"(owner = current_user)\"");
        assertThat(names(old, policy("using: \"true\""))).containsExactly("T.own");
        assertThat(names(old, policy("using: \"((owner = current_user) AND (id > 1))\"")))
                .isEmpty();
        assertThat(names(old, "/// @policy(own, to: [app, boss], using: \"(owner = current_user)\")\n"))
                .containsExactly("T.own");
    }

    @Test
    void aPolicyMore() {
        String own = policy("using: \"owner = current_user\"");
        assertThat(names(own, own + "/// @policy(all, to: boss, using: \"true\")\n"))
                .containsExactly("T.all");
        String wall = "/// @policy(wall, using: \"id > 0\", restrictive: true)\n";
        assertThat(names(own, own + wall)).isEmpty();
        assertThat(names(own + wall, own)).containsExactly("T.wall");
    }
}
