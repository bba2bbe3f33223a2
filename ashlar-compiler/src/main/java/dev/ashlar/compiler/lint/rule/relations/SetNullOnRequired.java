package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** Deleting the parent sets every column of the key to NULL, one of them is NOT NULL, and so the delete fails. */
final class SetNullOnRequired implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.RELATIONS, "SET NULL where a column of the key is NOT NULL");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> fk.onDelete() == ReferentialAction.SET_NULL)
                .flatMap(fk -> ForeignKeys.columns(fk, subject.schema()).stream()
                        .filter(ScalarField::isRequired)
                        .limit(1)
                        .map(field -> finding(
                                "no `" + fk.target() + "` that has a `" + model.name() + "` can be deleted: `"
                                        + field.name() + "` cannot be set to null",
                                fk.span(),
                                "choose `onDelete: Restrict` or `Cascade`, or make `" + field.name() + "` nullable")));
    }
}
