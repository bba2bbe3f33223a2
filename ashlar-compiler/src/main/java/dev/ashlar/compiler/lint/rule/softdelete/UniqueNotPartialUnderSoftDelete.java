package dev.ashlar.compiler.lint.rule.softdelete;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.SoftDelete;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deleted row keeps its slug taken for ever when the unique key counts deleted rows. */
final class UniqueNotPartialUnderSoftDelete implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.SOFT_DELETE, "a unique key that deleted rows keep taken");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return SoftDelete.field(model).stream()
                .flatMap(field -> Keys.uniques(model)
                        .filter(unique -> unique.where() == null)
                        .filter(unique -> !Keys.names(unique.fields()).contains(field.name()))
                        .filter(unique -> !Keys.names(unique.fields()).containsAll(Keys.primaryKey(model)))
                        .map(unique -> finding(
                                        "a deleted `" + model.name() + "` keeps its `"
                                                + String.join(", ", Keys.names(unique.fields())) + "` taken",
                                        unique.span(),
                                        "make the key partial: `@@unique(["
                                                + String.join(", ", Keys.names(unique.fields())) + "], where: raw(\""
                                                + field.column() + " IS NULL\"))`")
                                .fix(fix(model, unique, field, subject))));
    }

    /** None where a foreign key points at the columns: it needs a key over all rows. */
    private static @Nullable Fix fix(Model model, Index unique, ScalarField field, Subject subject) {
        boolean referenced = subject.schema().relations().stream()
                .filter(Relation.ForeignKey.class::isInstance)
                .map(Relation.ForeignKey.class::cast)
                .anyMatch(fk -> fk.target().equals(model.name())
                        && Set.copyOf(fk.references()).equals(Set.copyOf(Keys.names(unique.fields()))));
        if (referenced) {
            return null;
        }
        String live = "raw(\"" + Identifier.quote(field.column()).replace("\"", "\\\"") + " IS NULL\")";
        List<TextEdit> edits = new ArrayList<>(subject.edits().previewFeature("partialIndexes"));
        edits.add(subject.edits().setArgument(unique.span(), "where", live));
        return new Fix("make the key partial", edits);
    }
}
