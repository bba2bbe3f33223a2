package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** Nobody chose numeric(65,30): it shows thirty digits, and says nothing of what the number is. */
final class DecimalWithoutScale implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.TYPES, "a decimal whose digits nobody chose").from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.is(field, ScalarType.DECIMAL) && field.nativeType() == null)
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` is numeric(65,30)",
                        field.span(),
                        "say how many digits it has, and how many after the point: `@db.Decimal(19, 4)`"));
    }
}
