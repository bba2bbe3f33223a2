package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of the rows that take the default a unique key lets one in: the second insert fails. */
final class UniqueWithConstantDefault implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.INDEXES, "a unique column with a constant default");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.uniques(model)
                .filter(unique -> unique.fields().size() == 1 && unique.where() == null)
                .flatMap(unique -> Keys.names(unique.fields()).stream())
                .distinct()
                .map(model::scalar)
                .filter(field -> isConstant(field.defaultValue()))
                .map(field -> finding(
                        "only one row of `" + model.name() + "` may take the default of `" + field.name() + "`",
                        field.span(),
                        "remove the default; or make the column nullable, for NULLs do not collide"));
    }

    private static boolean isConstant(@Nullable DefaultValue value) {
        return value instanceof DefaultValue.Text
                || value instanceof DefaultValue.Numeric
                || value instanceof DefaultValue.Bool
                || value instanceof DefaultValue.EnumValue;
    }
}
