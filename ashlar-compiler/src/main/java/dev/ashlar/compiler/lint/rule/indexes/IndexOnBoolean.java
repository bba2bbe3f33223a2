package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** An index that splits a table in two halves is not read; one over the rare half is small and is. */
final class IndexOnBoolean implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.INDEXES, "an index on nothing but a boolean, or an enum of two");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.indexes().stream()
                .filter(index -> !index.unique()
                        && index.where() == null
                        && index.fields().size() == 1)
                .flatMap(index -> Keys.names(index.fields()).stream()
                        .map(model::scalar)
                        .filter(field -> hasTwoValues(field, subject.schema()))
                        .map(field -> finding(
                                "the index on `" + model.name() + "." + field.name() + "` tells only two halves apart",
                                index.span(),
                                "index what the rare rows are read by, with `where: raw(\"...\")` over `"
                                        + field.column() + "`; or remove it")));
    }

    private static boolean hasTwoValues(ScalarField field, Schema schema) {
        boolean two = field.type() instanceof FieldType.EnumRef type
                && schema.enumType(type.name()).values().size() <= 2;
        return field.arity() != Arity.LIST && (two || Types.is(field, ScalarType.BOOLEAN));
    }
}
