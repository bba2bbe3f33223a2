package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** BRIN needs neighbours in the table to be neighbours in value; over scattered values it reads everything. */
final class BrinOnScatteredColumn implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.INDEXES, "a BRIN index over scattered values");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.indexes().stream()
                .filter(index -> index.method().equals("brin"))
                .flatMap(index -> Keys.names(index.fields()).stream()
                        .map(model::scalar)
                        .filter(field -> isScattered(field))
                        .limit(1)
                        .map(field -> finding(
                                "the values of `" + model.name() + "." + field.name()
                                        + "` do not grow with the table, so its BRIN index leaves nothing out",
                                index.span(),
                                "leave `type: Brin` out")));
    }

    private static boolean isScattered(ScalarField field) {
        DefaultValue value = field.defaultValue();
        boolean random = value instanceof DefaultValue.Uuid uuid && uuid.version() == 4;
        return random
                || Types.is(field, ScalarType.BOOLEAN)
                || field.type() instanceof FieldType.EnumRef
                || (Types.isText(field) && value == null);
    }
}
