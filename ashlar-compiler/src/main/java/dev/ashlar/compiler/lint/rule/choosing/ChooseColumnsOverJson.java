package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/**
 * JSONB is for what differs from row to row; a table of many documents has hidden its columns from types, keys and the
 * planner.
 */
final class ChooseColumnsOverJson implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "a table that is mostly documents").from(Profile.STRICT);
    }

    private static final long MANY = 4;

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        List<String> documents = model.scalars()
                .filter(field -> Types.is(field, ScalarType.JSON))
                .map(ScalarField::name)
                .toList();
        return Stream.of(model)
                .filter(m -> documents.size() >= MANY)
                .map(m -> finding(
                        "`" + model.name() + "` keeps " + documents.size() + " documents: " + Amounts.names(documents),
                        model.span(),
                        "make columns or tables of what every row has; one document for what differs from row to row"));
    }
}
