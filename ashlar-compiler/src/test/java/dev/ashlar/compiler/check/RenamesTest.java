package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.Rename;
import org.junit.jupiter.api.Test;

class RenamesTest {
    @Test
    void whatWasRenamedIsRead() {
        assertThat(Checked.schema("""
                        /// @renamed(articles)
                        model Post {
                          id    Int  @id
                          /// @renamed("full name")
                          title String
                          kind  Kind
                        }

                        /// @renamed(Sort)
                        enum Kind {
                          /// @renamed(OLD)
                          NEW
                        }
                        """).renames())
                .containsExactly(
                        new Rename.OfTable("Post", "articles"),
                        new Rename.OfColumn("Post", "title", "full name"),
                        new Rename.OfEnum("Kind", "Sort"),
                        new Rename.OfEnumValue("Kind", "NEW", "OLD"));
    }

    @Test
    void aNameThatIsStillInUseCannotBeAnOldOne() {
        assertThat(Checked.model("a Int\n/// @renamed(a)\nb Int")).containsExactly("name-in-use: a");
        assertThat(Checked.findings("/// @renamed(B)\nmodel A {\n  id Int @id\n}\nmodel B {\n  id Int @id\n}\n"))
                .containsExactly("name-in-use: B");
    }
}
