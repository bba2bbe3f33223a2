package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** Caches, exports and people ask what changed since; only the row can say. A junction table is exempt. */
final class MissingUpdatedAt implements ModelRule {
    private static final String FIELD =
            "updatedAt DateTime @default(now()) @updatedAt @map(\"updated_at\") @db.Timestamptz";

    @Override
    public About about() {
        return About.warning(Category.TABLES, "a table that does not say when a row was last changed");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        if (model.scalars().anyMatch(ScalarField::updatedAt) || Keys.isJunction(model, subject.schema())) {
            return Stream.empty();
        }
        return Stream.of(finding(
                        "`" + model.name() + "` does not say when a row was last changed",
                        model.span(),
                        "add `" + FIELD + "`")
                .fix(Fix.of(
                        "add " + FIELD.substring(0, FIELD.indexOf(' ')),
                        subject.edits().addField(model, FIELD))));
    }
}
