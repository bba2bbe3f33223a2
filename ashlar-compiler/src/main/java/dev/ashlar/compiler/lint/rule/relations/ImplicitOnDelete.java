package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** What happens to the children is a decision about data; a default that differs between tools is no decision. */
final class ImplicitOnDelete implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.RELATIONS, "a foreign key that does not say what happens on delete");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> !fk.span().text().contains("onDelete"))
                .map(
                        fk -> finding(
                                "`" + model.name() + "." + fk.field() + "` does not say what happens when its `"
                                        + fk.target() + "` is deleted (it is "
                                        + fk.onDelete().keyword() + ")",
                                fk.span(),
                                "add `onDelete: Cascade` for rows that belong to it, `Restrict` for rows that must not lose it, `SetNull` for the rest"));
    }
}
