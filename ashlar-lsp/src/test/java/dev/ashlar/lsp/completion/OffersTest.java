package dev.ashlar.lsp.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.lint.edit.EditedText;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.lsp.schema.Snapshot;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered is what the compiler knows: no suggestion is an unknown word. */
class OffersTest {
    private static final Set<String> UNKNOWN = Set.of(
            "unknown-type",
            "unknown-attribute",
            "unknown-argument",
            "unknown-field",
            "unknown-native-type",
            "wrong-native-type",
            "unknown-function",
            "unknown-action",
            "unknown-index-type",
            "unknown-operator-class",
            "unknown-preview-feature",
            "unknown-property",
            "unknown-directive",
            "misplaced-directive",
            "unknown-schema",
            "unknown-enum-value");

    private static final String SCHEMA = """
            generator client {
              provider        = "ashlar"
              previewFeatures = [GENERATOR]
            }

            datasource db {
              provider = "postgresql"
              DATASOURCE
            }

            /// DIRECTIVE
            model Post {
              id     Int     @id
              text   String  TEXT
              number Int     NUMBER
              time   DateTime TIME
              kind   Kind    KIND
              other  Other   OTHER
              otherId Int?
              FIELD

              BLOCK
            }

            model Other {
              id    Int    @id
              posts Post[]
            }

            enum Kind {
              A VALUE

              ENUM
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GENERATOR>|",
                "DATASOURCE>|",
                "DIRECTIVE>@|",
                "TEXT>@|",
                "TEXT>@default(|)",
                "NUMBER>@|",
                "NUMBER>@default(|)",
                "TIME>@|",
                "TIME>@default(|)",
                "KIND>@|",
                "KIND>@default(|)",
                "OTHER>@|",
                "OTHER>@relation(|)",
                "OTHER>@relation(fields: [|], references: [id])",
                "OTHER>@relation(fields: [otherId], references: [|])",
                "OTHER>@relation(fields: [otherId], references: [id], onDelete: |)",
                "FIELD>extra |",
                "BLOCK>@@|",
                "BLOCK>@@index(|)",
                "BLOCK>@@index([|])",
                "BLOCK>@@index([text], type: |)",
                "BLOCK>@@index([text(|)])",
                "BLOCK>@@index([text(ops: |)], type: Brin)",
                "VALUE>@|",
                "ENUM>@@|",
            })
    void no_suggestion_is_an_unknown_word(String place) {
        String[] parts = place.split(">", 2);
        String text = SCHEMA.replace(parts[0], parts[1])
                .replaceAll("\\b(?!VALUE\\b|A\\b)[A-Z]{4,}\\b", "")
                .replace("VALUE", "");
        int offset = text.indexOf('|');
        SourceFile file = new SourceFile("schema.prisma", text.replace("|", ""));
        List<Suggestion> suggestions = Completions.at(Snapshot.of(List.of(file)), file, offset);
        assertThat(suggestions).isNotEmpty();
        assertThat(suggestions)
                .allSatisfy(suggestion -> assertThat(codes(file, suggestion))
                        .as(suggestion.insert())
                        .doesNotContainAnyElementsOf(UNKNOWN));
    }

    private static List<String> codes(SourceFile file, Suggestion suggestion) {
        String written = suggestion
                .insert()
                .replaceAll("\\$\\{\\d+\\|([^,|]*)[^}]*}", "$1")
                .replaceAll("\\$\\{\\d+:([^}]*)}", "$1")
                .replaceAll("\\$\\d", "");
        SourceFile after = EditedText.apply(file, List.of(new TextEdit(suggestion.replaces(), written)));
        return Snapshot.of(List.of(after)).compile().diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}
