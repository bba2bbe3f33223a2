package dev.ashlar.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionReaderTest {
    @Test
    void a_suppression_is_about_what_stands_under_it() {
        List<Suppression> read = read("""
                /// @lint.off(of-file, "a")

                /// Words.
                /// @lint.off(of-model, "b")
                model A {
                  /// @lint.off(of-field, "c")
                  id Int @id /// @lint.off(at-its-end, "d")

                  /// @lint.off(of-index, "e")
                  @@index([id])

                  /// @lint.off(in-block, "f")
                }

                /// @lint.off(of-enum, "g")
                enum E {
                  /// @lint.off(of-value, "h")
                  X
                }
                """);
        assertThat(read)
                .extracting(Suppression::code)
                .containsExactlyInAnyOrder(
                        "of-file", "of-model", "of-field", "at-its-end", "of-index", "in-block", "of-enum", "of-value");
        assertThat(scope(read, "of-file")).startsWith("/// @lint").endsWith("}\n");
        assertThat(scope(read, "of-model")).startsWith("model A {").endsWith("}");
        assertThat(scope(read, "of-field")).isEqualTo("id Int @id");
        assertThat(scope(read, "at-its-end")).isEqualTo("id Int @id");
        assertThat(scope(read, "of-index")).isEqualTo("@@index([id])");
        assertThat(scope(read, "in-block")).startsWith("model A {");
        assertThat(scope(read, "of-enum")).startsWith("enum E {");
        assertThat(scope(read, "of-value")).isEqualTo("X");
    }

    @Test
    void what_cannot_be_read_has_no_code_and_no_reason() {
        List<Suppression> read = read("""
                /// @lint.off
                /// @lint.off(x)
                /// @lint.off(x, "")
                /// @lint.off(x, 'why')
                /// @lint.of(x, "why")
                /// Say nothing of @lint.off(x, "why").
                // @lint.off(x, "why")
                model A {
                  id Int @id
                }
                """);
        assertThat(read).hasSize(5).extracting(Suppression::reason).containsOnlyNulls();
        assertThat(read).extracting(Suppression::code).containsExactly("", "x", "x", "", "");
        assertThat(read.get(0).span().text()).isEqualTo("@lint.off");
    }

    private static String scope(List<Suppression> all, String code) {
        return all.stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow()
                .scope()
                .text();
    }

    private static List<Suppression> read(String text) {
        return SuppressionReader.read(Parser.parse(new SourceFile("schema.prisma", text)))
                .toList();
    }
}
