package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** A UUID as text takes 37 bytes instead of 16, in the table, in the index and in every foreign key, and nothing stops another text. */
final class UuidStoredAsText implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.KEYS, "a UUID kept as text");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(Types::isUuidAsText)
                .filter(field -> Keys.foreignKeys(model, subject.schema())
                        .noneMatch(fk -> fk.fields().contains(field.name())))
                .map(field -> finding(
                                "`" + model.name() + "." + field.name() + "` is a UUID kept as text",
                                field.span(),
                                "write `@db.Uuid` here and on the foreign keys that hold it")
                        .fix(fix(model, field, subject)));
    }

    private static Fix fix(Model model, ScalarField field, Subject subject) {
        return new Fix(
                "write @db.Uuid",
                ForeignKeys.family(model, field, subject.schema()).stream()
                        .map(column -> subject.edits().setNativeType(column, "Uuid"))
                        .toList());
    }
}
