package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In PostgreSQL text is as fast; a length in the type is a limit that somebody must migrate on the day it is wrong. */
final class VarcharWithLimit implements ModelRule {
    private static final Set<String> LIMITED = Set.of("VarChar", "Char");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "a length in the type instead of a check");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> LIMITED.contains(Types.nativeName(field)) && !Types.isUuidAsText(field))
                .map(field -> finding(
                                "`" + model.name() + "." + field.name() + "` has its length in its type",
                                field.span(),
                                "leave `@db." + Types.nativeName(field)
                                        + "` out (the column is text); keep a real limit as `/// @check(\"length("
                                        + field.column()
                                        + ") <= n\")`")
                        .fix(fix(model, field, subject)));
    }

    /** The limit stays, as a check that can be changed without rewriting a row. */
    private static @Nullable Fix fix(Model model, ScalarField field, Subject subject) {
        NativeType type = field.nativeType();
        if (type == null || field.arity() == Arity.LIST) {
            return null;
        }
        String limit = type.arguments().isEmpty() ? "1" : type.arguments().get(0);
        String column = Identifier.quote(field.column()).replace("\"", "\\\"");
        String check = "@check(\"length(" + column + ") <= " + limit + "\")";
        return new Fix(
                "make the column text and keep the limit as a check",
                List.of(subject.edits().removeNativeType(field), subject.edits().addDirective(model, check)));
    }
}
