package dev.ashlar.compiler.lint.rule.softdelete;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.SoftDelete;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** A deleted row keeps its slug taken for ever when the unique key counts deleted rows. */
final class UniqueNotPartialUnderSoftDelete implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.SOFT_DELETE, "a unique key that deleted rows keep taken");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return SoftDelete.field(model).stream()
                .flatMap(field -> Keys.uniques(model)
                        .filter(unique -> unique.where() == null)
                        .filter(unique -> !Keys.names(unique.fields()).containsAll(Keys.primaryKey(model)))
                        .map(unique -> finding(
                                "a deleted `" + model.name() + "` keeps its `"
                                        + String.join(", ", Keys.names(unique.fields())) + "` taken",
                                unique.span(),
                                "make the key partial: `@@unique([" + String.join(", ", Keys.names(unique.fields()))
                                        + "], where: raw(\"" + field.column() + " IS NULL\"))`")));
    }
}
