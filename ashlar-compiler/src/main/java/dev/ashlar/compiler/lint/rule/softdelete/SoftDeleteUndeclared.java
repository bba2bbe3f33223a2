package dev.ashlar.compiler.lint.rule.softdelete;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.SoftDelete;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** A column for soft delete that the client does not know of is a filter that every query has to remember. */
final class SoftDeleteUndeclared implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.SOFT_DELETE, "a column for soft delete that is not declared");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        if (model.softDelete() != null) {
            return Stream.empty();
        }
        return SoftDelete.field(model).stream()
                .map(field -> finding(
                                "`" + model.name() + "." + field.name()
                                        + "` looks like soft delete and is not declared",
                                field.span(),
                                "write `/// @softDelete(" + field.name()
                                        + ")` above the model; deleted rows then stay out of every read")
                        .fix(Fix.of(
                                "declare it",
                                subject.edits().addDirective(model, "@softDelete(" + field.name() + ")"))));
    }
}
