package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** One sentence on what a row is: the table's comment, the class's documentation, and the end of many questions. */
final class MissingDocumentation implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.TABLES, "a table that nobody says anything of")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.documentation().isBlank()
                ? Stream.of(finding(
                        "nothing says what a row of `" + model.name() + "` is",
                        model.span(),
                        "write a sentence above the model: `/// A seat that somebody has paid for.`"))
                : Stream.empty();
    }
}
