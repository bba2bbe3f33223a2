package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** In a tree with a cascade, deleting one row deletes everything below it, however much that is. */
final class SelfReferenceCascade implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.RELATIONS, "a tree that is deleted from any of its rows down")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> fk.target().equals(model.name()) && fk.onDelete() == ReferentialAction.CASCADE)
                .map(fk -> finding(
                        "deleting one `" + model.name() + "` deletes everything below it",
                        fk.span(),
                        "write `onDelete: Restrict`, or say with `@lint.off` that a `" + model.name()
                                + "` means nothing without its parent"));
    }
}
