package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** PostgreSQL has no foreign keys over the elements of an array: a list of keys is a relation that nothing guards. */
final class ArrayOfKeys implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.RELATIONS, "a relation kept in an array");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> field.arity() == Arity.LIST && field.name().matches(".*(Ids|_ids)"))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` keeps a relation in an array",
                        field.span(),
                        "use a many-to-many relation"));
    }
}
