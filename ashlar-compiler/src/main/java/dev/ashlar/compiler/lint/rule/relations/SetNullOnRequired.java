package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deleting the parent sets every column of the key to NULL, one of them is NOT NULL, and so the delete fails. */
final class SetNullOnRequired implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.RELATIONS, "SET NULL where a column of the key is NOT NULL");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> fk.onDelete() == ReferentialAction.SET_NULL)
                .flatMap(fk -> emptied(fk, subject.schema())
                        .filter(ScalarField::isRequired)
                        .limit(1)
                        .map(field -> finding(
                                        "no `" + fk.target() + "` that has a `" + model.name() + "` can be deleted: `"
                                                + field.name() + "` cannot be set to null",
                                        fk.span(),
                                        "choose `onDelete: Restrict` or `Cascade`, or make `" + field.name()
                                                + "` nullable")
                                .fix(fix(model, fk, subject))));
    }

    /** All of the key's columns, unless a directive names those that a delete empties. */
    private static Stream<ScalarField> emptied(Relation.ForeignKey fk, Schema schema) {
        List<String> named = fk.options().onDeleteSet();
        return ForeignKeys.columns(fk, schema).stream().filter(f -> named.isEmpty() || named.contains(f.name()));
    }

    /** Where the key has a column that may be empty, that one is meant, and the tenant beside it is not. */
    private static @Nullable Fix fix(Model model, Relation.ForeignKey fk, Subject subject) {
        List<String> nullable = ForeignKeys.columns(fk, subject.schema()).stream()
                .filter(field -> !field.isRequired())
                .map(ScalarField::name)
                .toList();
        if (nullable.isEmpty() || !fk.options().onDeleteSet().isEmpty()) {
            return null;
        }
        String directive = "@onDeleteSet([" + String.join(", ", nullable) + "])";
        Field field = model.field(fk.field()).orElseThrow();
        return Fix.of("empty only what may be empty", subject.edits().addDirective(field, directive));
    }
}
