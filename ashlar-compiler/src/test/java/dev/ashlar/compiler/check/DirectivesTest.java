package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.Check;
import dev.ashlar.compiler.model.Model;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectivesTest {
    private static final String FIELDS = """
              id   Int       @id
              org  String
              opt  String?
              gone DateTime?
              n    Int
            """;

    @Test
    void directivesAreReadAndAreNoDocumentation() {
        Model model = Checked.schema("""
                        /// A post.
                        /// @tenant(org)
                        /// @softDelete(gone)
                        /// @check("n > 0")
                        /// @check("n < 9", map: "small")
                        /// @check("n <> 5")
                        /// @deprecated use something else
                        model Post {
                          id   Int       @id
                          org  String
                          gone DateTime?
                          /// How often it changed.
                          /// @version
                          n    Int
                          @@map("posts")
                        }
                        """).model("Post");
        assertThat(model.tenantKey()).isEqualTo("org");
        assertThat(model.softDelete()).isEqualTo("gone");
        assertThat(model.checks())
                .extracting(Check::constraint)
                .containsExactly("posts_check", "small", "posts_check1");
        assertThat(model.checks()).extracting(Check::expression).containsExactly("n > 0", "n < 9", "n <> 5");
        assertThat(model.documentation()).isEqualTo("A post.\n@deprecated use something else");
        assertThat(model.scalar("n").version()).isTrue();
        assertThat(model.scalar("n").documentation()).isEqualTo("How often it changed.");
        assertThat(model.version()).isEqualTo(model.scalar("n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @tenant(org)          |
                    @zod.string()         |
                    @Tenant(org)          |unknown-directive: @Tenant(org)
                    @tennant(org)         |unknown-directive: @tennant(org)
                    @tenant               |wrong-arguments: @tenant
                    @tenant(              |wrong-arguments: @tenant
                    @tenant(org) x        |wrong-arguments: @tenant(org)
                    @tenant("org")        |wrong-arguments: "org"
                    @tenant(org, id)      |wrong-arguments: id
                    @tenant(orgg)         |unknown-field: orgg
                    @tenant(opt)          |wrong-type: @tenant(opt)
                    @tenant(gone)         |wrong-type: @tenant(gone)
                    @softDelete(gone)     |
                    @softDelete(org)      |wrong-type: @softDelete(org)
                    @softdelete(gone)     |unknown-directive: @softdelete(gone)
                    @check("")            |wrong-arguments: ""
                    @check(n)             |wrong-arguments: n
                    @check("n", mp: "x")  |wrong-arguments: mp: "x"
                    @check("n", map: "M_pkey")|duplicate-constraint: @check("n", map: "M_pkey")
                    @version              |misplaced-directive: @version
                    """)
    void aDirectiveOfAModelIsUnderstoodOrRefused(String directive, String expected) {
        List<String> found = Checked.findings("/// " + directive + "\nmodel M {\n" + FIELDS + "}\n");
        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(expected);
        }
    }

    @Test
    void aDirectiveIsGivenOnce() {
        assertThat(Checked.findings("/// @tenant(org)\n/// @tenant(id)\nmodel M {\n" + FIELDS + "}\n"))
                .containsExactly("duplicate-directive: @tenant(id)");
    }

    @Test
    void aVersionIsAWholeNumber() {
        assertThat(Checked.model("/// @version\na Int")).isEmpty();
        assertThat(Checked.model("/// @version\na Int?")).containsExactly("wrong-type: @version");
        assertThat(Checked.model("/// @version\na String")).containsExactly("wrong-type: @version");
        assertThat(Checked.model("/// @version(a)\na Int")).containsExactly("wrong-arguments: a");
    }

    @Test
    void aDirectiveThatBelongsToNothingIsAnError() {
        assertThat(Checked.findings("/// @tenant(id)\n\nmodel M {\n  id Int @id\n}\n"))
                .containsExactly("misplaced-directive: @tenant(id)");
        assertThat(Checked.findings("/// @check(\"x\")\nenum E {\n  A\n}\n"))
                .containsExactly("misplaced-directive: @check(\"x\")");
        assertThat(Checked.model("a Int\n/// @version\n@@index([a])")).containsExactly("misplaced-directive: @version");
        assertThat(Checked.findings("/// @tenant(id)\nview V {\n  id Int @unique\n}\n"))
                .containsExactly("misplaced-directive: @tenant(id)");
    }
}
