package dev.ashlar.compiler.lint.rule.softdelete;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.SoftDelete;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** A flag does not say since when: nothing can be purged by age, and no mistake be undone by its day. */
final class SoftDeleteFlag implements ModelRule {
    private static final Set<String> FLAGS = Set.of("deleted", "is_deleted", "removed", "is_removed", "soft_deleted");

    @Override
    public About about() {
        return About.warning(Category.SOFT_DELETE, "a flag for deleted rows instead of a time");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.is(field, ScalarType.BOOLEAN) && FLAGS.contains(Words.snake(field.name())))
                .filter(field -> SoftDelete.field(model).isEmpty())
                .map(
                        field -> finding(
                                "`" + model.name() + "." + field.name() + "` does not say since when a row is deleted",
                                field.span(),
                                "use `deletedAt DateTime? @db.Timestamptz`, and write `/// @softDelete(deletedAt)` above the model"));
    }
}
