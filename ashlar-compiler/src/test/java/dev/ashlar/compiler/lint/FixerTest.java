package dev.ashlar.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FixerTest {
    private static final SourceFile BASE = new SourceFile("base.prisma", """
            datasource db {
              provider   =   "postgresql"
            }
            """);
    private static final SourceFile MODELS = new SourceFile("models.prisma", """
            model A {
              id Int @id
            }

            model B {
              id Int @id
            }
            """);

    @Test
    void fixes_of_one_place_wait_for_each_other() {
        Fixer.Result result = Fixer.fix(
                List.of(BASE, MODELS),
                schema -> Stream.of("x Int", "y Int", "z Int")
                        .filter(line ->
                                schema.model("A").field(line.substring(0, 1)).isEmpty())
                        .map(line -> insert(schema.model("A"), line))
                        .toList());
        assertThat(result.done()).hasSize(3);
        assertThat(result.files().get(1).text()).startsWith("model A {\n  z  Int\n  y  Int\n  x  Int\n  id Int @id\n}");
    }

    @Test
    void a_file_that_no_fix_touched_stays_as_it_is() {
        Fixer.Result result = Fixer.fix(
                List.of(BASE, MODELS),
                schema -> schema.model("A").field("x").isPresent()
                        ? List.of()
                        : List.of(insert(schema.model("A"), "x Int")));
        assertThat(result.files().get(0)).isEqualTo(BASE);
    }

    @Test
    void a_fix_that_breaks_the_schema_is_left_out_and_the_others_are_made() {
        Fixer.Result result = Fixer.fix(
                List.of(BASE, MODELS),
                schema -> Stream.of(insert(schema.model("A"), "x Nonsense"), insert(schema.model("B"), "y Int"))
                        .filter(f -> schema.model("B").field("y").isEmpty()
                                || f.object().equals("A"))
                        .toList());
        assertThat(result.done()).extracting(Finding::object).containsExactly("B");
        assertThat(result.files().get(1).text()).contains("y  Int").doesNotContain("Nonsense");
    }

    @Test
    void a_fix_that_mends_nothing_is_tried_once() {
        Fixer.Result result = Fixer.fix(List.of(BASE, MODELS), schema -> List.of(comment(schema)));
        assertThat(result.done()).hasSize(1);
    }

    private static Finding insert(Model model, String line) {
        SourceFile file = model.span().file();
        int brace = file.text().indexOf("{\n", model.span().end()) + 2;
        return finding(model, line, TextEdit.insert(file, brace, "  " + line + "\n"));
    }

    private static Finding comment(Schema schema) {
        Model model = schema.model("A");
        return finding(model, "again", TextEdit.insert(model.span().file(), 0, "// again\n"));
    }

    private static Finding finding(Model model, String message, TextEdit edit) {
        Diagnostic diagnostic =
                Diagnostic.warning("a-rule", message, model.span()).fix(Fix.of("do it", edit));
        return new Finding(diagnostic, model.name(), model.name());
    }
}
