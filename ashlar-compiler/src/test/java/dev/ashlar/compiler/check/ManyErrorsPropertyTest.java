package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A schema with several independent mistakes names each of them once, where it is, and nothing else. */
class ManyErrorsPropertyTest {
    private static final String HEADER = "datasource db {\n  provider = \"postgresql\"\n}\n\n";

    private static final List<Breakage> BREAKAGES = List.of(
            Breakage.of("  title String\n", "  title §Strin\n", "unknown-type"),
            Breakage.of("  title String\n", "  title String @§uniqe\n", "unknown-attribute"),
            Breakage.of("  title String\n", "  title String\n  §title String\n", "duplicate-field"),
            Breakage.of("  title String\n", "  title String @default(§\n", "syntax"),
            Breakage.of("  title String\n", "  §title\n", "missing-type"),
            Breakage.of("  title String\n", "  title §$ String\n", "syntax"),
            Breakage.of("  title String\n", "  title String @§db.Txt\n", "unknown-native-type"),
            Breakage.of("  title String\n", "  title String @§map(title)\n", "wrong-value"),
            Breakage.of("  title String\n", "  title String §@map\n", "missing-argument"),
            Breakage.of("  id Int @id @default(autoincrement())", "  id Int @id §@default(uuid())", "wrong-default"),
            Breakage.of("  id Int @id @default(autoincrement())", "  id Int §@idd", "unknown-attribute"),
            Breakage.of("  id Int @id @default(autoincrement())", "  id §Itn @id", "unknown-type"),
            Breakage.of("  id Int @id @default(autoincrement())", "  id §Article @id", "unknown-type"),
            Breakage.of("  email String @unique @db.VarChar(200)", "  email String §@uniqe", "unknown-attribute"),
            Breakage.of("  email String @unique @db.VarChar(200)", "  email String @unique @db.VarChar(§", "syntax"),
            Breakage.of("@default(READER)", "@default(§READR)", "unknown-enum-value"),
            Breakage.of("  posts Post#[]", "  posts §Pots#[]", "unknown-type"),
            Breakage.of("  posts Post#[]", "  posts §Article[]", "unknown-type"),
            Breakage.of("  profile Profile#?", "  profile §Profil#?", "unknown-type"),
            Breakage.of("  tags Tag#[]", "  tags Tag#[] §@id", "relation-field"),
            Breakage.of("  friendOf Author#[] @relation", "  friendOf Author#[] §@relaton", "unknown-attribute"),
            Breakage.of(
                    "  friendOf Author#[] @relation(", "  friendOf Author#[] @relation(§naem: ", "unknown-argument"),
            Breakage.of(
                    "  author Author# @relation(fields: [authorId], references: [id])\n  text",
                    "  author Author# @relation(fields: [authorId], references: [§uid])\n  text",
                    "unknown-field"),
            Breakage.of("fields: [email], references", "fields: [§emial], references", "unknown-field"),
            Breakage.of("  parentId String?", "  parentId §Sting?", "unknown-type"),
            Breakage.of(
                    "  parent Post#? @relation(\"Tree#\", fields",
                    "  parent Post#? @relation(\"Tree#\" §fields",
                    "syntax"),
            Breakage.of("  @@id([id])", "  @@id([§idd])", "unknown-field"),
            Breakage.of("  @@id([id])", "  §@@idd([id])", "unknown-attribute"),
            Breakage.of("  @@unique([orgId, id])", "  @@unique([orgId, §ident])", "unknown-field"),
            Breakage.of("  @@unique([orgId, id])", "  @@unique([orgId, id]§", "syntax"),
            Breakage.of("  @@index([email])", "  @@index([email], type: §Ginn)", "unknown-index-type"),
            Breakage.of("  @@map(\"authors#\")", "  @@map(§authors)", "wrong-value"),
            Breakage.of("/// @tenant(orgId)", "/// §@tenat(orgId)", "unknown-directive"),
            Breakage.of("/// @tenant(orgId)", "/// §@tenant(organization)", "unknown-field"),
            Breakage.of("model Tag# {", "§modle Tag# {", "syntax"),
            Breakage.of("model Author# {", "§modle Author# {", "syntax"),
            Breakage.of("enum Role# {", "enum Role# {\n  ONE\n}\n\nenum §Role# {", "duplicate-name"),
            Breakage.of("model Tag# {", "model Tag# {\n  id Int @id\n}\n\nmodel §Tag# {", "duplicate-name"),
            Breakage.of("model Tag# {", "enum Tag# {\n  ONE\n}\n\nmodel §Tag# {", "duplicate-name"),
            Breakage.of("enum Role# {", "type §Place# {\n  street String\n}\n\nenum Role# {", "composite-type"),
            Breakage.of("  READER\n", "  §$READER\n", "syntax"),
            Breakage.of("  READER\n", "  READER\n  §READER\n", "duplicate-enum-value"),
            Breakage.of("  WRITER @map", "  WRITER §@mpa", "unknown-attribute"),
            Breakage.of("enum Role# {", "§enmu Role# {", "syntax"));

    @Test
    void aPartIsValid() {
        assertThat(errors(HEADER + Breakage.part(1) + Breakage.part(2))).isEmpty();
    }

    @Test
    void eachMistakeAloneIsNamedOnce() {
        BREAKAGES.forEach(breakage -> holds(HEADER + breakage.broken(1), List.of(breakage)));
    }

    @Property(tries = 300)
    void everyMistakeIsNamedOnceWhereItIs(@ForAll("breakages") List<Breakage> breakages) {
        StringBuilder text = new StringBuilder(HEADER);
        IntStream.range(0, breakages.size())
                .forEach(i -> text.append(Breakage.part(100 + i))
                        .append(breakages.get(i).broken(i)));
        holds(text.toString(), breakages);
    }

    @Provide
    Arbitrary<List<Breakage>> breakages() {
        return Arbitraries.of(BREAKAGES).list().ofMinSize(2).ofMaxSize(8);
    }

    private static void holds(String marked, List<Breakage> breakages) {
        List<String> lines = marked.lines().toList();
        List<Integer> places = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("§"))
                .boxed()
                .toList();
        String text = marked.replace("§", "");
        List<Diagnostic> errors = new ArrayList<>(errors(text));
        errors.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        assertThat(errors.stream().map(e -> line(text, e))).as(text + errors).containsExactlyElementsOf(places);
        assertThat(errors.stream().map(Diagnostic::code))
                .as(text)
                .containsExactlyElementsOf(
                        breakages.stream().map(Breakage::code).toList());
    }

    private static List<Diagnostic> errors(String text) {
        return Checked.compile(text).diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
    }

    private static int line(String text, Diagnostic error) {
        return (int) text.substring(0, error.span().start())
                .chars()
                .filter(c -> c == '\n')
                .count();
    }
}
