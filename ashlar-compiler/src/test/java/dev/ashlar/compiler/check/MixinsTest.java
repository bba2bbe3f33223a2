package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.source.SourceFile;
import org.junit.jupiter.api.Test;

class MixinsTest {
    private static final String MIXIN = """
            /// @mixin(Timestamps, \"""
            ///   createdAt DateTime @default(now()) @db.Timestamptz
            ///   updatedAt DateTime @updatedAt @db.Timestamptz
            /// \""")

            """;

    @Test
    void aModelHasTheFieldsOfItsMixins() {
        String schema = MIXIN + """
                /// @use(Timestamps)
                model Post {
                  id        Int      @id
                  createdAt DateTime @db.Timestamptz @default(now())
                  updatedAt DateTime @updatedAt @db.Timestamptz
                }
                """;
        assertThat(Checked.findings(schema)).isEmpty();
    }

    @Test
    void aMissingFieldIsAnErrorThatTheFormatterMends() {
        String schema = MIXIN + "/// @use([Timestamps])\nmodel Post {\n  id Int @id\n}\n";
        assertThat(Checked.findings(schema))
                .containsExactly("mixin-field-missing: @use([Timestamps])", "mixin-field-missing: @use([Timestamps])");
        String formatted =
                Formatter.format(new SourceFile("schema.prisma", schema)).text();
        assertThat(formatted).endsWith("""
                        model Post {
                          id        Int      @id
                          createdAt DateTime @default(now()) @db.Timestamptz
                          updatedAt DateTime @updatedAt @db.Timestamptz
                        }
                        """);
        assertThat(Checked.findings(formatted)).isEmpty();
        assertThat(Formatter.format(new SourceFile("schema.prisma", formatted)).text())
                .isEqualTo(formatted);
    }

    @Test
    void aFieldThatDiffersIsAnError() {
        String schema = MIXIN + """
                /// @use(Timestamps)
                model Post {
                  id        Int      @id
                  createdAt DateTime @default(now())
                  updatedAt DateTime @updatedAt @db.Timestamptz
                }
                """;
        assertThat(Checked.findings(schema)).containsExactly("mixin-field-differs: createdAt DateTime @default(now())");
    }

    @Test
    void unknownAndBrokenMixinsAreErrors() {
        assertThat(Checked.findings(MIXIN + "/// @use(Timestamp)\nmodel Post {\n  id Int @id\n}\n"))
                .containsExactly("unknown-mixin: @use(Timestamp)");
        assertThat(Checked.findings("/// @mixin(Broken, \"createdAt\")\n\nmodel Post {\n  id Int @id\n}\n"))
                .containsExactly("wrong-arguments: \"createdAt\"");
        assertThat(Checked.findings(MIXIN + MIXIN + "model Post {\n  id Int @id\n}\n"))
                .containsExactly("duplicate-name: Timestamps");
    }
}
