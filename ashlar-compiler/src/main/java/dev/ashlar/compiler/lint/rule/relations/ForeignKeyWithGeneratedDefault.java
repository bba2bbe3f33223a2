package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A default that makes a new value names a parent that is not there, or somebody else's. */
final class ForeignKeyWithGeneratedDefault implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.RELATIONS, "a foreign key whose default is a new value");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .flatMap(fk -> ForeignKeys.columns(fk, subject.schema()).stream())
                .distinct()
                .filter(field -> isGenerated(field.defaultValue()))
                .map(field -> finding(
                                "the default of the foreign key `" + model.name() + "." + field.name()
                                        + "` is a new value, which no row has",
                                field.span(),
                                "remove the default")
                        .fix(Fix.of("remove the default", subject.edits().removeAttribute(field, "default"))));
    }

    private static boolean isGenerated(@Nullable DefaultValue value) {
        return value instanceof DefaultValue.Uuid
                || value instanceof DefaultValue.Cuid
                || value instanceof DefaultValue.Ulid
                || value instanceof DefaultValue.NanoId
                || value instanceof DefaultValue.AutoIncrement;
    }
}
