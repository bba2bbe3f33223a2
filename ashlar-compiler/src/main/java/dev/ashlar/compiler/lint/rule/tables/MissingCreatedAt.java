package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Timestamps;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nobody can say later when a row appeared, unless the row says it. A junction table is exempt. */
final class MissingCreatedAt implements ModelRule {
    private static final String FIELD = "createdAt DateTime @default(now()) @map(\"created_at\") @db.Timestamptz";

    @Override
    public About about() {
        return About.warning(Category.TABLES, "a table that does not say when a row was created");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        boolean has = Timestamps.created(model).isPresent() || model.scalars().anyMatch(MissingCreatedAt::tells);
        if (has || Keys.isJunction(model, subject.schema())) {
            return Stream.empty();
        }
        return Stream.of(finding(
                        "`" + model.name() + "` does not say when a row was created",
                        model.span(),
                        "add `" + FIELD + "`")
                .fix(fix(model, subject)));
    }

    /** A time that the database sets when the row appears; one that changes with the row is another. */
    private static boolean tells(ScalarField field) {
        return Types.isDateTime(field)
                && field.defaultValue() instanceof DefaultValue.Now
                && !field.updatedAt()
                && !Timestamps.isUpdated(field);
    }

    /** None where the name is taken by something else. */
    private static @Nullable Fix fix(Model model, Subject subject) {
        boolean taken = model.fields().stream().anyMatch(f -> f.name().equals("createdAt"))
                || model.scalars().anyMatch(f -> f.column().equals("created_at"));
        return taken ? null : Fix.of("add createdAt", subject.edits().addField(model, FIELD));
    }
}
