package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Timestamps;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        boolean has = Timestamps.updated(model).isPresent() || model.scalars().anyMatch(ScalarField::updatedAt);
        if (has || Keys.isJunction(model, subject.schema())) {
            return Stream.empty();
        }
        return Stream.of(finding(
                        "`" + model.name() + "` does not say when a row was last changed",
                        model.span(),
                        "add `" + FIELD + "`")
                .fix(fix(model, subject)));
    }

    /** None where the name is taken by something else. */
    private static @Nullable Fix fix(Model model, Subject subject) {
        boolean taken = model.fields().stream().anyMatch(f -> f.name().equals("updatedAt"))
                || model.scalars().anyMatch(f -> f.column().equals("updated_at"));
        return taken ? null : Fix.of("add updatedAt", subject.edits().addField(model, FIELD));
    }
}
