package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** SET DEFAULT on a required column that has no default fails: there is nothing to set. */
final class SetDefaultWithoutDefault implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.RELATIONS, "SET DEFAULT where a column of the key has no default");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> fk.onDelete() == ReferentialAction.SET_DEFAULT)
                .flatMap(fk -> ForeignKeys.columns(fk, subject.schema()).stream()
                        .filter(field -> field.isRequired() && field.defaultValue() == null)
                        .limit(1)
                        .map(field -> finding(
                                "no `" + fk.target() + "` that has a `" + model.name() + "` can be deleted: `"
                                        + field.name() + "` has no default to be set to",
                                fk.span(),
                                "give `" + field.name()
                                        + "` a default that is the key of a row, or choose another action")));
    }
}
