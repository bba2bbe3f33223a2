package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** The type json is text that is parsed again at every look, and no index helps it. */
final class JsonInsteadOfJsonb implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TYPES, "json where jsonb is meant");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.nativeName(field).equals("Json"))
                .map(field -> finding(
                                "`" + model.name() + "." + field.name() + "` is json, not jsonb",
                                field.span(),
                                "leave `@db.Json` out")
                        .fix(Fix.of("leave @db.Json out", subject.edits().removeNativeType(field))));
    }
}
